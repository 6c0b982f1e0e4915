import type { Condition, ListPlan } from '../../../../platform/lists/lists.js';
import type { ListQuery } from '../../../../platform/http/list.query.js';
import type { Role } from '../../../../platform/security/roles.js';
import type { Column } from '../domain/column.js';

/** A list that can be exported: the same conditions as the list's, every row of it, the newest first. */
export interface ExportSource<Query extends ListQuery = ListQuery> extends Pick<
  ListPlan,
  'table' | 'as' | 'columns'
> {
  joins: string;
  /** Checks what the list's own address would say. */
  query: new () => Query;
  conditions: (query: Query) => readonly Condition[];
  sheet: readonly Column[];
}

/** Whoever may export sees all that operators see (http.md, Admin). */
export const EXPORTER: Role = 'operator';
