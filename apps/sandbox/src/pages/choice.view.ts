import type { Attempt } from '../midtrans/domain/order.js';
import type { PaymentMethod } from '../midtrans/methods/payment-method.js';
import { methodOf } from '../midtrans/methods/payment-methods.js';
import { TEST_CARD, TEST_CARDS, type CardVerdict } from '../midtrans/methods/test-cards.js';
import { html, type Content, type Html } from '../platform/html.js';
import type { Visit } from './visit.js';

const grouped = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ');

const testCards = ({ say }: Visit): Html => html`
  <details class="help">
    <summary>${say.testCards}</summary>
    <ul>
      ${Object.entries(TEST_CARDS).map(
        ([verdict, number]) =>
          html`<li><code>${grouped(number)}</code> ${say.verdicts[verdict as CardVerdict]}</li>`,
      )}
    </ul>
  </details>
`;

const keep = (visit: Visit): Content =>
  visit.kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);

/** A method with a form is only looked at; the others are chosen at once. */
const choice = (method: PaymentMethod, visit: Visit): Html => html`
  <li>
    <form method="${method.form ? 'get' : 'post'}" action="${visit.link(method.form ? '' : '/attempts')}">
      ${method.form && keep(visit)}
      <button class="choice" name="${method.form ? 'form' : 'method'}" value="${method.id}">
        ${method.label[visit.locale]}
      </button>
    </form>
  </li>
`;

const pendingNotice = (pending: Attempt, visit: Visit): Html => html`
  <p class="notice">
    ${visit.say.stillPending}.
    <a href="${visit.link()}">${visit.say.resume(methodOf(pending).label[visit.locale])}</a>
  </p>
`;

/** The list of methods. */
export const methodsView = (
  methods: readonly PaymentMethod[],
  pending: Attempt | undefined,
  visit: Visit,
): Html => html`
  <h1 tabindex="-1">${visit.say.choose}</h1>
  ${pending && pendingNotice(pending, visit)} ${methods.length === 0 && html`<p>${visit.say.noMethods}</p>`}
  <ul class="methods">
    ${methods.map((method) => choice(method, visit))}
  </ul>
`;

/** What the customer types before a card attempt exists. */
export const cardFormView = (method: PaymentMethod, wrong: boolean, visit: Visit): Html => {
  const { say } = visit;
  const fault: Content = wrong && html`<p class="fault" id="card-fault" role="alert">${say.cardWrong}</p>`;
  return html`
    <h1 tabindex="-1">${method.label[visit.locale]}</h1>
    <p class="help">${say.cardHelp}</p>
    <form method="post" action="${visit.link('/attempts')}" class="card">
      <label>
        <span>${say.cardNumber}</span>
        <input
          name="number"
          value="${grouped(TEST_CARD)}"
          inputmode="numeric"
          autocomplete="off"
          required
          ${wrong && html`aria-invalid="true" aria-describedby="card-fault"`}
        />
      </label>
      ${fault}
      <div class="pair">
        <label>
          <span>${say.cardExpiry}</span>
          <input name="expiry" value="12/30" inputmode="numeric" autocomplete="off" required />
        </label>
        <label>
          <span>${say.cardCvv}</span>
          <input name="cvv" value="123" inputmode="numeric" autocomplete="off" required />
        </label>
      </div>
      <button name="method" value="${method.id}">${say.cardNext}</button>
    </form>
    ${testCards(visit)}
    <p><a href="${visit.link('', { choose: '1' })}">${say.change}</a></p>
  `;
};
