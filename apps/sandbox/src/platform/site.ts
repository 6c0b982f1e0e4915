import { html, type Content } from './html.js';
import type { Page } from './page.js';

const LINKS = [
  ['/', 'Ringkasan'],
  ['/inbox', 'Kotak pesan WhatsApp'],
] as const;

/** A page of the sandbox's own site, for developers and testers. `look` is its style sheet. */
export const sitePage = (title: string, path: string, look: string, content: Content): Page => ({
  title: `${title} · Sandbox`,
  locale: 'id',
  look,
  script: 'site',
  body: html`
    <header class="site">
      <p>Sandbox <span>pengganti Midtrans dan gateway WhatsApp</span></p>
      <nav aria-label="Utama">
        ${LINKS.map(
          ([href, label]) =>
            html`<a href="${href}" ${href === path && html`aria-current="page"`}>${label}</a>`,
        )}
      </nav>
    </header>
    <main>${content}</main>
  `,
});
