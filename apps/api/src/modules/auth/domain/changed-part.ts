/** The part of a row that a write changes: what it was, and what it is to be; undefined when nothing differs. */
export function changedPart<Row extends object>(
  row: Row,
  changes: Partial<Row>,
): { before: Partial<Row>; after: Partial<Row> } | undefined {
  const names = Object.keys(changes) as (keyof Row)[];
  const differing = names.filter((name) => changes[name] !== undefined && changes[name] !== row[name]);
  if (differing.length === 0) return undefined;
  const pick = (of: Partial<Row>) =>
    Object.fromEntries(differing.map((name) => [name, of[name]])) as Partial<Row>;
  return { before: pick(row), after: pick(changes) };
}
