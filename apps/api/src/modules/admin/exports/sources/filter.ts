import { StrictValidationPipe } from '../../../../platform/http/validation.pipe.js';
import type { ListQuery } from '../../../../platform/http/list.query.js';
import type { ExportSource } from './source.js';

/** What a list's address says, name by name: `filter[state]` → `paid`. */
export type Filter = Readonly<Record<string, string>>;

/** Of these a file knows nothing: it has all rows, the newest first. */
const OF_PAGES: readonly string[] = ['page', 'per_page', 'cursor', 'sort'];

export function filterOf(address: string): Filter {
  const said = [...new URLSearchParams(address)].filter(([name]) => !OF_PAGES.includes(name));
  return Object.fromEntries(said);
}

/** As the list itself would take it. Throws `validation_failed` where the list would. */
export async function readFilter(source: ExportSource, filter: Filter): Promise<ListQuery> {
  const metadata = { type: 'query', metatype: source.query } as const;
  return (await new StrictValidationPipe().transform({ ...filter }, metadata)) as ListQuery;
}
