const WIB_OFFSET_MS = 7 * 3_600_000;
const WIB_TIME = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/;

/** Reads `2026-02-01 09:05:42`, which Midtrans means in WIB; null when it is not that. */
export function readWibTime(value: unknown): Date | null {
  const [, date, time] = (typeof value === 'string' && WIB_TIME.exec(value)) || [];
  const moment = new Date(`${date}T${time}+07:00`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/** Writes a moment as `2026-02-01 09:05:42 +0700`, the form that `expiry.start_time` wants. */
export function toWibTime(moment: Date): string {
  const local = new Date(moment.getTime() + WIB_OFFSET_MS).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19)} +0700`;
}
