import { fieldError } from '../../../platform/errors/app-error.js';
import { TextField, WholeNumberField } from '../../../platform/http/fields.js';
import { parseCursor } from '../../../platform/lists/cursor.js';
import type { Condition } from '../../../platform/lists/lists.js';
import { parseSort, type Part, type Sort } from '../../../platform/lists/part.js';
import { LooseMomentField } from '../loose.fields.js';

const LAST_PAGE = 400;
const MOST_PER_PAGE = 500;
const USUAL_PER_PAGE = 25;
/** What was being written when a list was read may carry a time a little before it. */
const OVERLAP_MS = 5_000;

/** Which rows of a resource, and in which order; whole when no part of it is asked for. */
export abstract class EverythingQuery {
  @WholeNumberField({ min: 1, max: LAST_PAGE, fromText: true, optional: true, description: 'From 1' })
  page?: number;

  @WholeNumberField({ min: 1, max: MOST_PER_PAGE, fromText: true, optional: true })
  per_page?: number;

  @TextField({
    max: 500,
    optional: true,
    description: '`meta.next_cursor` of the part before; instead of a page.',
  })
  cursor?: string;

  @LooseMomentField({
    optional: true,
    description:
      'What changed at that moment or later, and up to five seconds before it; begin with a whole list, which has also what carries no `updated_at`',
  })
  'filter[updated_since]'?: Date;

  /** One of the resource's names, `-` before it for the other direction. */
  abstract sort: string;

  /** What the filters of the resource come to; `as` is the table's short name. */
  protected abstract conditions(as: string): Condition[];

  where(as: string): Condition[] {
    const since = this['filter[updated_since]'];
    const from = since && new Date(since.getTime() - OVERLAP_MS);
    return [...this.conditions(as), ...(from ? [{ sql: `${as}.updated_at >= ?`, values: [from] }] : [])];
  }

  get order(): Sort {
    return parseSort(this.sort);
  }

  /** Undefined: the whole list. Throws `validation_failed` on `cursor` when it was not made by this list in this order. */
  get part(): Part | undefined {
    const { page, per_page: perPage, cursor, order: sort } = this;
    if (page === undefined && perPage === undefined && cursor === undefined) return undefined;
    const after = cursor === undefined ? undefined : parseCursor(sort, cursor);
    if (cursor !== undefined && !after) throw fieldError('cursor', 'cursor');
    return { page: page ?? 1, perPage: perPage ?? USUAL_PER_PAGE, sort, after };
  }
}
