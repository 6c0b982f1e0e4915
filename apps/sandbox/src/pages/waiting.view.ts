import type { Attempt } from '../midtrans/domain/order.js';
import type { Presentation } from '../midtrans/methods/payment-method.js';
import { methodOf } from '../midtrans/methods/payment-methods.js';
import { html, type Content, type Html } from '../platform/html.js';
import { readableMoment } from '../platform/readable-time.js';
import type { Phrases } from './phrases.js';
import { qrSvg } from './qr-svg.js';
import type { Visit } from './visit.js';

const SIMULATION = 'simulation';

function instructions(shown: Presentation, say: Phrases): Content {
  switch (shown.kind) {
    case 'qr':
      return html`
        <p>${shown.app ? say.scanWith(shown.app) : say.scan}</p>
        ${qrSvg(shown.content, say.qrLabel)}
        ${shown.app && html`<a class="button" href="#${SIMULATION}">${say.openApp(shown.app)}</a>`}
      `;
    case 'number':
      return html`
        <p id="transfer-to">${say.transferTo(shown.bank)}</p>
        <div class="number">
          <output aria-labelledby="transfer-to">${shown.number}</output>
          <button type="button" class="quiet" data-copy="${shown.number}" data-copied="${say.copied}">
            ${say.copy}
          </button>
        </div>
        <p class="help">${say.transferHow(shown.bank)}</p>
      `;
    case 'three-ds':
      return html`
        <h2>${say.threeDs}</h2>
        <p>${say.threeDsHow(shown.card)}</p>
      `;
  }
}

const simulation = (attempt: Attempt, visit: Visit): Html => html`
  <section class="simulation" id="${SIMULATION}" aria-labelledby="simulation-title">
    <h2 id="simulation-title">${visit.say.simulation}</h2>
    <p>${visit.say.simulationHow}</p>
    <form method="post" action="${visit.link(`/attempts/${attempt.transactionId}/pay`)}">
      <button>${visit.say.simulatePaid}</button>
    </form>
    <form method="post" action="${visit.link(`/attempts/${attempt.transactionId}/deny`)}">
      <button class="quiet">${visit.say.simulateFailed}</button>
    </form>
  </section>
`;

/** A chosen method that waits for its money. */
export const waitingView = (attempt: Attempt, now: number, visit: Visit): Html => html`
  <h1 tabindex="-1">${methodOf(attempt).label[visit.locale]}</h1>
  <p class="deadline">
    <span>${visit.say.payBefore} <strong>${readableMoment(attempt.endsAt, visit.locale)}</strong></span>
    <span
      >${visit.say.timeLeft} <span class="countdown" role="timer" data-left="${attempt.endsAt - now}"></span
    ></span>
  </p>
  ${instructions(methodOf(attempt).present(attempt), visit.say)} ${simulation(attempt, visit)}
  <p><a href="${visit.link('', { choose: '1' })}">${visit.say.change}</a></p>
`;
