/** As the API keeps it: without blanks, in lower case. */
export function normaliseLineId(typed: string): string {
  return typed.trim().toLowerCase();
}

export function isLineId(normalised: string): boolean {
  return /^@?[a-z0-9._-]{4,20}$/.test(normalised);
}
