import type { Screen } from './screen.js';
import { html, type Content, type Html } from '../platform/html.js';
import type { Visit } from './visit.js';

type Mark = 'good' | 'bad' | 'over';

const MARKS: Record<Mark, Html> = {
  good: html`<path d="M14 25l7 7 14-15" />`,
  bad: html`<path d="M17 17l14 14M31 17L17 31" />`,
  over: html`<path d="M24 14v11l7 5" />`,
};

const outcome = (mark: Mark, title: string, note: string, next: Content = ''): Html => html`
  <div class="outcome ${mark}" role="status">
    <svg viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="24" cy="24" r="21" />
      ${MARKS[mark]}
    </svg>
    <h1 tabindex="-1">${title}</h1>
    <p>${note}</p>
  </div>
  ${next}
`;

const another = (visit: Visit): Html =>
  html`<a class="button" href="${visit.link('', { choose: '1' })}">${visit.say.change}</a>`;

const autoLeave = ({ say }: Visit): Html =>
  html`<p class="help" data-leaves hidden>${say.backSoon} <span data-seconds></span> ${say.seconds}.</p>`;

type Final = Exclude<Screen, { kind: 'methods' | 'form' | 'waiting' }>;

/** How it ended, for this attempt or for the whole page. */
export function outcomeView(screen: Final, visit: Visit): Html {
  const { say } = visit;
  switch (screen.kind) {
    case 'paid':
      return outcome('good', say.paid, say.paidNote, autoLeave(visit));
    case 'review':
      return outcome('over', say.review, say.reviewNote);
    case 'already-paid':
      return outcome('good', say.alreadyPaid, say.alreadyPaidNote);
    case 'failed':
      return screen.attempt.state === 'expire'
        ? outcome('over', say.lapsed, say.lapsedNote, another(visit))
        : outcome('bad', say.failed, say.failedNote, another(visit));
    case 'ended':
      return screen.reason === 'cancelled'
        ? outcome('bad', say.cancelled, say.cancelledNote)
        : outcome('over', say.expired, say.expiredNote);
  }
}

export const unknownView = ({ say }: Visit): Html => outcome('bad', say.unknown, say.unknownNote);
export const refusedView = ({ say }: Visit): Html => outcome('bad', say.refused, say.refusedNote);

/** While the shop still fetches a token. */
export const loadingView = ({ say }: Visit): Html =>
  html`<h1 tabindex="-1" role="status">${say.loading}</h1>`;
