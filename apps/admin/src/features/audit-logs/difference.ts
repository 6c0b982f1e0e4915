/** A field of a change: what it was, and what it became; undefined on the side where it was not. */
export interface Difference {
  name: string;
  before: string | undefined;
  after: string | undefined;
}

type Fields = Readonly<Record<string, unknown>> | null;

/** Field by field, in the order in which they come; those that are alike on both sides are left out. */
export function differencesOf(before: Fields, after: Fields): Difference[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names]
    .map((name) => ({ name, before: sayValue(before, name), after: sayValue(after, name) }))
    .filter((each) => each.before !== each.after);
}

function sayValue(fields: Fields, name: string): string | undefined {
  if (!fields || !(name in fields)) return undefined;
  const value = fields[name];
  if (value === null || value === '') return '–';
  return typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);
}
