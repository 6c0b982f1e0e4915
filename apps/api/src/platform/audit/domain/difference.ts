type Facts = Readonly<Record<string, unknown>>;

/** The part of two states of a thing in which they differ; undefined when they are alike. */
export function differenceOf(before: Facts, after: Facts): { before: Facts; after: Facts } | undefined {
  const names = Object.keys(after).filter((name) => valueOf(before[name]) !== valueOf(after[name]));
  if (names.length === 0) return undefined;
  const part = (facts: Facts) => Object.fromEntries(names.map((name) => [name, facts[name] ?? null]));
  return { before: part(before), after: part(after) };
}

function valueOf(value: unknown): string {
  return JSON.stringify(value ?? null);
}
