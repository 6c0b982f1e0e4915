import { html, type Content, type Html } from '../platform/html.js';

type Mark = { readonly pattern: RegExp; readonly show: (match: string, inner: string) => Html };

/** How a phone shows a message: WhatsApp's own marks, links to press, codes easy to read. The first that fits wins. */
const MARKS: readonly Mark[] = [
  {
    pattern: /(https?:\/\/[^\s<>]*[^\s<>.,;:!?)*])/,
    show: (url) => html`<a href="${url}" rel="noreferrer">${url}</a>`,
  },
  { pattern: /```([^`]+)```/, show: (_, inner) => html`<code>${inner}</code>` },
  { pattern: /\*([^*\n]+)\*/, show: (_, inner) => html`<strong>${messageText(inner)}</strong>` },
  { pattern: /(?<!\w)_([^_\n]+)_(?!\w)/, show: (_, inner) => html`<em>${messageText(inner)}</em>` },
  { pattern: /~([^~\n]+)~/, show: (_, inner) => html`<s>${messageText(inner)}</s>` },
  { pattern: /(?<![\w.])(\d{6})(?![\w.]?\d)/, show: (code) => html`<span class="code">${code}</span>` },
];

export function messageText(text: string): Content {
  for (const { pattern, show } of MARKS) {
    const match = pattern.exec(text);
    if (match) {
      const end = match.index + match[0].length;
      return [
        messageText(text.slice(0, match.index)),
        show(match[0], match[1] ?? ''),
        messageText(text.slice(end)),
      ];
    }
  }
  return text;
}
