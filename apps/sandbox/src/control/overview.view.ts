import type { FaultSettings } from '../faults/fault-list.js';
import { html, type Html } from '../platform/html.js';
import { readableMoment } from '../platform/readable-time.js';
import { call } from './buttons.view.js';
import type { ClockView } from './clock-control.js';
import { ALL_GROUPS, faultFields } from './faults.view.js';
import { ordersView } from './orders.view.js';
import type { OrderView } from './views.js';

const SPEEDS = [1, 10, 60, 600];
const HOUR = 3600;
const LEAPS = [
  ['+1 jam', HOUR],
  ['+1 hari', 24 * HOUR],
  ['+7 hari', 7 * 24 * HOUR],
] as const;

export interface Overview {
  readonly orders: readonly OrderView[];
  readonly faults: FaultSettings;
  readonly faultsOf: (orderId: string) => FaultSettings;
  readonly clock: ClockView;
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

/** `1 hari 2 jam`, of what the clock is ahead. */
function ahead(seconds: number): string {
  const hours = Math.floor(seconds / HOUR);
  const parts = [
    [Math.floor(hours / 24), 'hari'],
    [hours % 24, 'jam'],
    [Math.floor(seconds / 60) % 60, 'menit'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return said.length > 0 ? `${said.join(' ')} lebih maju` : 'sama dengan waktu sebenarnya';
}

const clockSection = ({ now, offset_seconds: offset, retry_speed: speed }: ClockView): Html => html`
  <section aria-labelledby="clock-title">
    <h2 id="clock-title">Jam</h2>
    <p id="clock" data-live><strong>${readableMoment(now)}</strong> · ${ahead(offset)}</p>
    <p class="help">Sandbox, API, dan worker maju bersama. Jam tidak bisa mundur.</p>
    <p class="actions">
      ${LEAPS.map(([label, seconds]) => call(label, 'POST', '/control/clock', { advance_seconds: seconds }))}
    </p>
    <div class="faults">${speedField(speed)}</div>
  </section>
`;

/** Everything at a glance: the time, what misbehaves, every order with its attempts and notifications. */
export const overviewView = ({ orders, faults, faultsOf, clock }: Overview): Html => html`
  <h1>Ringkasan</h1>
  <output id="said" class="help" aria-live="polite"></output>
  ${clockSection(clock)}
  <section aria-labelledby="faults-title">
    <h2 id="faults-title">Gangguan untuk semua</h2>
    <div>${faultFields(faults, '/control/faults', ALL_GROUPS, 'all')}</div>
    <p class="actions">
      ${call('Lepaskan notifikasi yang ditahan', 'POST', '/control/notifications/release')}
      ${call('Notifikasi pesanan tak dikenal', 'POST', '/control/notifications/unknown')}
      ${call('Notifikasi uji dari dashboard', 'POST', '/control/notifications/test')}
      ${call('Semua normal lagi', 'DELETE', '/control/faults')}
    </p>
  </section>
  <section aria-labelledby="orders-title">
    <h2 id="orders-title">Pesanan</h2>
    <div id="orders" data-live>${ordersView(orders, faultsOf)}</div>
  </section>
`;
