import { ApiError } from '@teamanubot/contracts/client';

/** What somebody else changed since the row was read. */
export interface Change {
  name: string;
  before: unknown;
  now: unknown;
}

/** The row as it is now, when the API refused a write because it had moved (409 `conflict`, with the row in `data`). */
export function conflictOf(error: unknown): Record<string, unknown> | undefined {
  if (!(error instanceof ApiError) || error.code !== 'conflict') return undefined;
  const { data } = error.data;
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

/** The named fields that differ; what the answer does not tell is as it was. */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Change[] {
  return names.flatMap((name) =>
    name in now && JSON.stringify(before[name]) !== JSON.stringify(now[name])
      ? [{ name, before: before[name], now: now[name] }]
      : [],
  );
}
