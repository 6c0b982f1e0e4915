/** When customers are told that a rental ends, or has ended (the payment rules, Activation). Days are 24 hours. */
export const STAGES = [
  { number: 1, kind: 'reminder_7', daysBefore: 7 },
  { number: 2, kind: 'reminder_3', daysBefore: 3 },
  { number: 3, kind: 'reminder_1', daysBefore: 1 },
  { number: 4, kind: 'rental_ended', daysBefore: 0 },
] as const;

export type Stage = (typeof STAGES)[number];
export type ReminderKind = Stage['kind'];
export const REMINDER_KINDS: readonly ReminderKind[] = STAGES.map(({ kind }) => kind);

/** So long after its end nobody is told any more that a rental has ended. */
export const TOLD_LATE_DAYS = 7;
/** A kind is not repeated so soon after its last sending, however often `habis` moves. */
export const REPEAT_HOURS = 48;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The stage whose turn it is. Only `tell` is told; the others are over for this `habis`, too. */
export interface Due {
  stage: Stage;
  /** `passed`: its moment had come before this `habis` came to be. `repeated`: its kind was sent a short while ago. */
  verdict: 'tell' | 'passed' | 'repeated';
}

/**
 * The nearest stage that is due; those before it are of no use any more. Null: none is due yet, or it is too late for all.
 *
 * @param habisSince when this `habis` came to be; null: longer ago than we know
 * @param lastSent when each kind was last sent about this subscription
 */
export function dueStage(
  habis: Date,
  habisSince: Date | null,
  now: Date,
  lastSent: ReadonlyMap<ReminderKind, Date>,
): Due | null {
  const stage = STAGES.findLast((each) => momentOf(each, habis) <= now);
  if (!stage || lastMomentOf(stage, habis) <= now) return null;
  if (habisSince && momentOf(stage, habis) <= habisSince) return { stage, verdict: 'passed' };
  const repeated = isRepeated(lastSent.get(stage.kind), now);
  return { stage, verdict: repeated ? 'repeated' : 'tell' };
}

export function isRepeated(lastSent: Date | undefined, now: Date): boolean {
  return lastSent !== undefined && now.getTime() - lastSent.getTime() < REPEAT_HOURS * HOUR_MS;
}

/** Since when a sending still keeps its kind from being repeated. */
export function repeatsSince(now: Date): Date {
  return new Date(now.getTime() - REPEAT_HOURS * HOUR_MS);
}

export function momentOf({ daysBefore }: Pick<Stage, 'daysBefore'>, habis: Date): Date {
  return daysFrom(habis, -daysBefore);
}

/** From when on it is of no use: the next stage has come, or the rental ended long ago. */
export function lastMomentOf({ number }: Stage, habis: Date): Date {
  const next = STAGES.find((each) => each.number === number + 1);
  return next ? momentOf(next, habis) : daysFrom(habis, TOLD_LATE_DAYS);
}

/** Days that are left, a begun one counted as a whole. */
export function daysLeft(habis: Date, now: Date): number {
  return Math.max(0, Math.ceil((habis.getTime() - now.getTime()) / DAY_MS));
}

/** Ends that make a stage due which is the next after so many: between the two moments. */
export function dueEnds({ daysBefore }: Stage, now: Date): { after: Date; until: Date } {
  return { after: daysFrom(now, -TOLD_LATE_DAYS), until: daysFrom(now, daysBefore) };
}

function daysFrom(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY_MS);
}
