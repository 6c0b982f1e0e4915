import type { Attempt } from '../midtrans/domain/order.js';
import { canMove } from '../midtrans/domain/transaction-states.js';
import { methodOf } from '../midtrans/methods/payment-methods.js';
import { html, type Html } from '../platform/html.js';
import { readableMoment } from '../platform/readable-time.js';
import { instructions } from './instructions.view.js';
import { SIMULATION, type Visit } from './visit.js';

const press = (attempt: Attempt, action: string, label: string, look: string, visit: Visit): Html => html`
  <form method="post" action="${visit.link(`/attempts/${attempt.transactionId}/${action}`)}">
    <button class="${look}">${label}</button>
  </form>
`;

const simulation = (attempt: Attempt, visit: Visit): Html => html`
  <section class="simulation" id="${SIMULATION}" aria-labelledby="simulation-title">
    <h2 id="simulation-title">${visit.say.simulation}</h2>
    <p>${visit.say.simulationHow}</p>
    ${press(attempt, 'pay', visit.say.simulatePaid, '', visit)}
    ${
      canMove(attempt.state, 'challenge', methodOf(attempt)) &&
      press(attempt, 'challenge', visit.say.simulateReview, 'quiet', visit)
    }
    ${press(attempt, 'deny', visit.say.simulateFailed, 'quiet', visit)}
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
