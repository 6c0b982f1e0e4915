/** How Midtrans has answered lately, as one process has seen it. */
export interface Circuit {
  /** Questions in a row that were not answered. */
  failures: number;
  /** Until then nothing is asked on our own account. */
  restsUntil: Date | null;
}

export const WELL: Circuit = { failures: 0, restsUntil: null };

export const FAILURES_TO_REST = 5;
const FIRST_REST = 5_000;
const LONGEST_REST = 120_000;

/** After some failures in a row Midtrans is left in peace, longer after each probe that fails too. */
export function afterSilence({ failures: before }: Circuit, now: Date): Circuit {
  const failures = before + 1;
  if (failures < FAILURES_TO_REST) return { failures, restsUntil: null };
  const rest = Math.min(FIRST_REST * 2 ** (failures - FAILURES_TO_REST), LONGEST_REST);
  return { failures, restsUntil: new Date(now.getTime() + rest) };
}

/** How many of so many questions may be asked side by side now: all, none while Midtrans rests, one to probe after it. */
export function allowance({ restsUntil }: Circuit, wanted: number, now: Date): number {
  if (restsUntil === null) return wanted;
  return now < restsUntil ? 0 : Math.min(1, wanted);
}
