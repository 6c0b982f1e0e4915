import { html, type Content, type Html } from '../platform/html.js';
import { readableClock, readableDay, readableMoment } from '../platform/readable-time.js';
import type { Message } from './message-store.js';
import { messageText } from './message-text.js';

/** `+62 812-3456-7890` */
export const readableNumber = (number: string): string =>
  number.replace(/^62(\d{3})(\d{4})(\d+)$/, '+62 $1-$2-$3').replace(/^62/, '+62 ');

const grouped = (messages: readonly Message[], key: (message: Message) => string): [string, Message[]][] => {
  const groups = new Map<string, Message[]>();
  for (const message of messages) groups.set(key(message), [...(groups.get(key(message)) ?? []), message]);
  return [...groups];
};

const chatLine = (number: string, messages: readonly Message[]): Content => {
  const last = messages.at(-1);
  return (
    last &&
    html`<li>
      <a href="/inbox/${number}">
        <strong>${readableNumber(number)}</strong>
        <time datetime="${last.received_at}">${readableMoment(last.received_at)}</time>
        <span>${last.message.slice(0, 120)}</span>
      </a>
    </li>`
  );
};

/** The numbers that got messages, the latest first. */
export function chatListView(messages: readonly Message[]): Html {
  const newestFirst = grouped(messages, ({ number }) => number).sort(([, a], [, b]) =>
    (b.at(-1)?.received_at ?? '').localeCompare(a.at(-1)?.received_at ?? ''),
  );
  return html`
    <h1>Kotak pesan WhatsApp</h1>
    <div id="chats" data-live>
      ${newestFirst.length === 0 && html`<p class="help">Belum ada pesan. Pesan yang dikirim aplikasi muncul di sini.</p>`}
      <ul class="chats">
        ${newestFirst.map(([number, list]) => chatLine(number, list))}
      </ul>
    </div>
  `;
}

const bubble = ({ id, message, received_at }: Message): Html => html`
  <li class="bubble" id="m-${id}">
    <p>${messageText(message)}</p>
    <time datetime="${received_at}">${readableClock(received_at)}</time>
  </li>
`;

/** The chat of one number, oldest first, as on a phone. */
export const chatView = (number: string, messages: readonly Message[]): Html => html`
  <div class="phone">
    <div class="contact">
      <a href="/inbox" aria-label="Semua nomor">‹</a>
      <h1>${readableNumber(number)}</h1>
    </div>
    <div
      class="chat"
      id="chat"
      data-live
      data-follow
      tabindex="0"
      role="log"
      aria-label="Pesan untuk ${readableNumber(number)}"
    >
      ${messages.length === 0 && html`<p class="help">Belum ada pesan untuk nomor ini.</p>`}
      ${grouped(messages, ({ received_at }) => readableDay(received_at)).map(
        ([day, list]) =>
          html`<h2>${day}</h2>
            <ul>
              ${list.map(bubble)}
            </ul>`,
      )}
    </div>
  </div>
`;
