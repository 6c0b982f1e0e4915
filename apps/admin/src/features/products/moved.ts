/** The list with the thing at one place put to another; places beyond the ends are the ends. */
export function moved<Thing>(things: readonly Thing[], from: number, to: number): Thing[] {
  const place = Math.max(0, Math.min(things.length - 1, to));
  const rest = things.filter((_, index) => index !== from);
  return [...rest.slice(0, place), ...things.slice(from, from + 1), ...rest.slice(place)];
}
