const WIB_MS = 7 * 3_600_000;

/** A moment as an input of day and time shows it in Jakarta, to the second: `2026-12-31T14:05:09`. */
export function toWibInput(moment: string): string {
  return new Date(Date.parse(moment) + WIB_MS).toISOString().slice(0, 19);
}

/** What such an input says, as a moment; undefined while it says nothing whole. */
export function fromWibInput(typed: string): string | undefined {
  const at = Date.parse(`${typed}+07:00`);
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(typed) && !Number.isNaN(at)
    ? new Date(at).toISOString()
    : undefined;
}

/** So many days of 24 hours later. */
export function addDays(typed: string, days: number): string {
  const at = fromWibInput(typed);
  return at ? toWibInput(new Date(Date.parse(at) + days * 86_400_000).toISOString()) : typed;
}
