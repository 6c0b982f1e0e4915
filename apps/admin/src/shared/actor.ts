/** Whoever is no administrator, as they are called; `user:7` and what else there is stays. */
const CALLED: Readonly<Record<string, string>> = { midtrans: 'Midtrans' };

export function sayActor(actor: string): string {
  return CALLED[actor] ?? actor;
}
