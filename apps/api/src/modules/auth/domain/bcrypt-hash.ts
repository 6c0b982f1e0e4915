/** bcrypt reads no further; what is longer is refused when it is set. */
export const MAX_PASSWORD_BYTES = 72;

/** Laravel's hashes begin with `$2y$`, which the bcrypt package does not know; `$2b$` is the same algorithm. */
export function readableHash(hash: string): string {
  return hash.replace(/^\$2y\$/, '$2b$');
}

/** Whether a hash is to be made anew at the next login: another prefix or another cost than today's. */
export function isOutdated(hash: string, rounds: number): boolean {
  return !hash.startsWith(`$2b$${String(rounds).padStart(2, '0')}$`);
}
