import type { Presentation } from '../midtrans/methods/payment-method.js';
import { html, type Html } from '../platform/html.js';
import type { Phrases } from './phrases.js';
import { qrSvg } from './qr-svg.js';
import { SIMULATION } from './visit.js';

/** A number that people copy. `id` is its own on the page. */
const copied = (id: string, label: string, number: string, say: Phrases): Html => html`
  <p id="${id}">${label}</p>
  <div class="number">
    <output aria-labelledby="${id}">${number}</output>
    <button type="button" class="quiet" data-copy="${number}" data-copied="${say.copied}">${say.copy}</button>
  </div>
`;

/** What the customer has to do now. */
export function instructions(shown: Presentation, say: Phrases): Html {
  switch (shown.kind) {
    case 'qr':
      return html`
        <p>${shown.app ? say.scanWith(shown.app) : say.scan}</p>
        ${qrSvg(shown.content, say.qrLabel)}
        ${shown.app && html`<a class="button" href="#${SIMULATION}">${say.openApp(shown.app)}</a>`}
      `;
    case 'number':
      return html`
        ${copied('transfer-to', say.transferTo(shown.bank), shown.number, say)}
        <p class="help">${say.transferHow(shown.bank)}</p>
      `;
    case 'bill':
      return html`
        ${copied('bill-company', say.billCompany, shown.company, say)}
        ${copied('bill-key', say.billKey, shown.key, say)}
        <p class="help">${say.billHow(shown.bank)}</p>
      `;
    case 'counter':
      return html`
        ${copied('counter-code', say.counterCode(shown.store), shown.code, say)}
        <p class="help">${say.counterHow(shown.store)}</p>
      `;
    case 'account':
      return html`<p>${say.accountHow(shown.provider)}</p>`;
    case 'three-ds':
      return html`
        <h2>${say.threeDs}</h2>
        <p>${say.threeDsHow(shown.card)}</p>
      `;
  }
}
