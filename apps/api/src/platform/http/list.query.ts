import { fieldError } from '../errors/app-error.js';
import { parseCursor } from '../lists/cursor.js';
import type { Listed } from '../lists/lists.js';
import { parseSort, type Part } from '../lists/part.js';
import type { Page } from './envelope.js';
import { ChoiceField, TextField } from './fields.js';
import { PageQuery } from './page.query.js';

/** Which part of a list, in which order, and what is searched in it. */
export abstract class ListQuery extends PageQuery {
  /** One of the list's names, `-` before it for the other direction: see {@link SortField}. */
  abstract sort: string;

  @TextField({
    max: 500,
    optional: true,
    description: '`meta.next_cursor` of the part before; instead of a page.',
  })
  cursor?: string;

  @TextField({ min: 0, max: 100, optional: true, description: 'What to search.' })
  q?: string;

  /** Throws `validation_failed` on `cursor` when it was not made by this list in this order. */
  get part(): Part {
    const { page, per_page: perPage, cursor } = this;
    const sort = parseSort(this.sort);
    const after = cursor === undefined ? undefined : parseCursor(sort, cursor);
    if (cursor !== undefined && !after) throw fieldError('cursor', 'cursor');
    return { page, perPage, sort, after };
  }

  /** The rows as they are answered, with their figures. */
  listed<Row, T>({ rows, total, nextCursor }: Listed<Row>, answer: (row: Row) => T): Page<T> {
    return this.answer(rows.map(answer), total, { next_cursor: nextCursor });
  }
}

/** By what a list can be sorted, in both directions; the property's initial value is the usual order. */
export function SortField(names: readonly string[]): PropertyDecorator {
  return ChoiceField(
    names.flatMap((name) => [name, `-${name}`]),
    { optional: true },
  );
}
