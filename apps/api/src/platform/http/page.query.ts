import { COUNTED } from '../lists/counted.js';
import { Page, type PageMeta } from './envelope.js';
import { WholeNumberField } from './fields.js';

/** Deeper than this, a list is searched or followed by its cursor, not leafed through. */
const LAST_PAGE = 400;

/** Which part of a list. */
export class PageQuery {
  @WholeNumberField({ min: 1, max: LAST_PAGE, fromText: true, optional: true })
  page = 1;

  @WholeNumberField({ min: 1, max: 100, fromText: true, optional: true })
  per_page = 25;

  /** The part with its figures. */
  answer<T>(items: T[], total: number, more: Pick<PageMeta, 'next_cursor'> = {}): Page<T> {
    const { page, per_page } = this;
    const capped = total >= COUNTED ? { total_capped: true } : {};
    return new Page(items, { page, per_page, total: Math.min(total, COUNTED), ...capped, ...more });
  }
}
