const LEFT_OUT = '…';

/** Two texts without the lines that they begin and end with alike; a sign stands where some were left out. */
export function changedLines(before: string, now: string): { before: string; now: string } {
  const [old, fresh] = [before.split('\n'), now.split('\n')];
  const head = alike(old, fresh);
  const [oldRest, freshRest] = [old.slice(head), fresh.slice(head)];
  const tail = alike(oldRest.toReversed(), freshRest.toReversed());
  const cut = (lines: readonly string[]) =>
    [
      ...(head > 0 ? [LEFT_OUT] : []),
      ...lines.slice(0, lines.length - tail),
      ...(tail > 0 ? [LEFT_OUT] : []),
    ].join('\n');
  return { before: cut(oldRest), now: cut(freshRest) };
}

/** How many lines are the same from the first on. */
function alike(some: readonly string[], others: readonly string[]): number {
  const at = some.findIndex((line, index) => line !== others[index]);
  return at < 0 ? some.length : at;
}
