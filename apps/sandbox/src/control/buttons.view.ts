import { html, type Html } from '../platform/html.js';

/** A button that calls the control API; the page's script does it and then looks again. */
export const call = (label: string, method: string, url: string, body?: object): Html =>
  html`<button
    type="button"
    class="quiet small"
    data-call="${method} ${url}"
    data-body="${body ? JSON.stringify(body) : ''}"
  >
    ${label}
  </button>`;

export const chip = (state: string): Html => html`<span class="chip ${state}">${state}</span>`;
