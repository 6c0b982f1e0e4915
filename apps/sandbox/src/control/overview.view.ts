import { FAULTS, type FaultSettings } from '../faults/faults.js';
import { readableAmount } from '../midtrans/domain/rupiah.js';
import { PAYMENT_METHODS } from '../midtrans/methods/payment-methods.js';
import { html, type Content, type Html } from '../platform/html.js';
import { readableMoment } from '../platform/readable-time.js';
import type { Action } from './actions.js';
import type { AttemptView, NotificationView, OrderView } from './views.js';

const ACTION_LABELS: Record<Action, string> = {
  pay: 'Bayar',
  settle: 'Selesaikan (settlement)',
  deny: 'Tolak',
  expire: 'Kedaluwarsakan',
  cancel: 'Batalkan',
};

const SPEEDS = [1, 10, 60, 600];
const MOST_SHOWN = 50;

/** A button that calls the control API; the page's script does it and then looks again. */
const call = (label: string, method: string, url: string, body?: object): Html =>
  html`<button
    type="button"
    class="quiet small"
    data-call="${method} ${url}"
    data-body="${body ? JSON.stringify(body) : ''}"
  >
    ${label}
  </button>`;

const chip = (state: string): Html => html`<span class="chip ${state}">${state}</span>`;

const attemptLine = (attempt: AttemptView): Html => html`
  <li>
    <span>${attempt.method} ${chip(attempt.transaction_status)} <code>${attempt.transaction_id}</code></span>
    <span class="actions">
      ${attempt.actions.map((action) =>
        call(ACTION_LABELS[action], 'POST', `/control/attempts/${attempt.transaction_id}/${action}`),
      )}
      ${call('Kirim notifikasi lagi', 'POST', `/control/attempts/${attempt.transaction_id}/notify`)}
    </span>
  </li>
`;

const answered = ({ status, tries }: NotificationView): string =>
  tries.length === 0 ? 'belum dikirim' : `${status ?? 'tanpa jawaban'}, ${tries.length}×`;

const notificationLine = (notification: NotificationView): Html => html`
  <details id="n-${notification.id}">
    <summary>
      ${chip(notification.state)} ${String(notification.body.transaction_status)} · ${answered(notification)}
    </summary>
    <p>${notification.url}</p>
    <ol>
      ${notification.tries.map(
        ({ at, status, answer }) =>
          html`<li>${readableMoment(at)}: ${status ?? 'tanpa jawaban'} <code>${answer}</code></li>`,
      )}
    </ol>
    ${notification.next_try_at && html`<p>Dicoba lagi ${readableMoment(notification.next_try_at)}</p>`}
    <pre>${JSON.stringify(notification.body, null, 2)}</pre>
  </details>
`;

const choices = (order: OrderView): Content =>
  ['open', 'in_progress'].includes(order.token_state) &&
  html`<p class="actions">
    <span>Pilih cara bayar:</span>
    ${PAYMENT_METHODS.map(({ id, label }) =>
      call(label.id, 'POST', `/control/orders/${encodeURIComponent(order.order_id)}/attempts`, {
        method: id,
      }),
    )}
  </p>`;

const orderCard = (order: OrderView): Html => html`
  <article aria-label="${order.order_id}">
    <h3><code>${order.order_id}</code> ${chip(order.token_state)}</h3>
    <p class="help">
      ${readableAmount(Number(order.gross_amount))} · ${readableMoment(order.created_at)} ·
      <a href="${order.redirect_url}">halaman pembayaran</a>
    </p>
    ${choices(order)}
    ${
      order.attempts.length > 0 &&
      html`<h4>Percobaan</h4>
        <ul class="attempts">
          ${order.attempts.map(attemptLine)}
        </ul>`
    }
    ${order.notifications.length > 0 && html`<h4>Notifikasi</h4>`}
    ${order.notifications.map(notificationLine)}
  </article>
`;

const faultField = (name: keyof FaultSettings, current: FaultSettings): Html => {
  const fault = FAULTS[name];
  const value = String(current[name]);
  return html`<label>
    <span>${fault.label}</span>
    ${
      fault.kind === 'choice'
        ? html`<select data-fault="${name}">
            ${fault.values.map((choice) => html`<option ${choice === value && html`selected`}>${choice}</option>`)}
          </select>`
        : html`<input type="number" min="0" max="${fault.most}" value="${value}" data-fault="${name}" />`
    }
  </label>`;
};

export interface Overview {
  readonly orders: readonly OrderView[];
  readonly faults: FaultSettings;
  readonly retrySpeed: number;
}

const speedField = (current: number): Html =>
  html`<label>
    <span>Kecepatan pengiriman ulang</span>
    <select data-speed>
      ${[...new Set([...SPEEDS, current])].map(
        (speed) => html`<option value="${speed}" ${speed === current && html`selected`}>${speed}×</option>`,
      )}
    </select>
  </label>`;

/** Everything at a glance: what misbehaves, every order with its attempts and notifications. */
export const overviewView = ({ orders, faults, retrySpeed }: Overview): Html => html`
  <h1>Ringkasan</h1>
  <section aria-labelledby="faults-title">
    <h2 id="faults-title">Gangguan</h2>
    <div class="faults">
      ${(Object.keys(FAULTS) as (keyof FaultSettings)[]).map((name) => faultField(name, faults))}
      ${speedField(retrySpeed)}
    </div>
    <p class="actions">
      ${call('Lepaskan notifikasi yang ditahan', 'POST', '/control/notifications/release')}
      ${call('Semua normal lagi', 'DELETE', '/control/faults')}
    </p>
  </section>
  <section aria-labelledby="orders-title">
    <h2 id="orders-title">Pesanan</h2>
    <div id="orders" data-live>
      ${orders.length === 0 && html`<p class="help">Belum ada pesanan.</p>`}
      ${orders.slice(0, MOST_SHOWN).map(orderCard)}
      ${orders.length > MOST_SHOWN && html`<p class="help">Dan ${orders.length - MOST_SHOWN} yang lebih lama.</p>`}
    </div>
  </section>
`;
