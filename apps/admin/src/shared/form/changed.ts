/** Those of the named fields that differ from what was seen: what nobody touched is not written, and so not refused. */
export function changed<Values extends object, Name extends keyof Values>(
  values: Values,
  seen: Readonly<Values>,
  names: readonly Name[],
): Partial<Pick<Values, Name>> {
  const touched = names.filter((name) => values[name] !== seen[name]);
  return Object.fromEntries(touched.map((name) => [name, values[name]])) as Partial<Pick<Values, Name>>;
}
