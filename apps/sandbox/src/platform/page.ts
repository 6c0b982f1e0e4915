import type { FastifyReply } from 'fastify';
import { html, type Content, type Html } from './html.js';
import type { Locale } from './locale.js';

export interface Page {
  readonly title: string;
  readonly locale: Locale;
  /** Name of a style sheet in `public/`, without ending; a script of the same name goes with it. */
  readonly look: string;
  readonly script: string;
  readonly body: Content;
  /** Attributes `data-…` of the body, for the script. */
  readonly data?: Readonly<Record<string, string>>;
  /** Whether other sites may show the page in a frame. */
  readonly framed?: boolean;
}

const CONTENT_POLICY =
  "default-src 'none'; img-src data:; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

export const pageMarkup = ({ title, locale, look, script, body, data = {} }: Page): Html =>
  html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/base.css" />
        <link rel="stylesheet" href="/assets/${look}.css" />
        <script src="/assets/${script}.js"></script>
      </head>
      <body ${Object.entries(data).map(([name, value]) => html`data-${name}="${value}" `)}>
        ${body}
      </body>
    </html>`;

export function sendPage(reply: FastifyReply, page: Page, status = 200): FastifyReply {
  const frames = page.framed ? 'http: https:' : "'none'";
  return reply
    .code(status)
    .headers({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': `${CONTENT_POLICY}; frame-ancestors ${frames}`,
      'Referrer-Policy': 'no-referrer',
    })
    .type('text/html; charset=utf-8')
    .send(pageMarkup(page).text);
}
