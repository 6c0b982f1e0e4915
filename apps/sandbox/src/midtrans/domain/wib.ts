const WIB_OFFSET_MS = 7 * 3_600_000;

/** `2026-02-01 09:00:00`: how Midtrans writes a moment, in Jakarta's time and without an offset. */
export const wibTime = (epochMs: number): string =>
  new Date(epochMs + WIB_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');

const OFFSET_TIME = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{2})(\d{2})$/;

/** Reads `2026-02-01 09:00:00 +0700`, the form of `expiry.start_time`; undefined when it is not that. */
export const parseOffsetTime = (text: string): number | undefined => {
  const [, date, time, hours, minutes] = OFFSET_TIME.exec(text) ?? [];
  const epochMs = Date.parse(`${date}T${time}${hours}:${minutes}`);
  return Number.isNaN(epochMs) ? undefined : epochMs;
};
