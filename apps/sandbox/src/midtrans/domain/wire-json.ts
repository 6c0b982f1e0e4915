function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort().reverse();
  return Object.fromEntries(keys.map((key) => [key, reversed((value as Record<string, unknown>)[key])]));
}

/** Midtrans writes the keys of an object in reverse alphabetical order, nested ones too, and leaves nulls out. */
export const wireJson = (value: object): string => JSON.stringify(reversed(value));
