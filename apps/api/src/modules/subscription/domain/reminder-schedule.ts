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

/** So far back it is known how the end of a rental has moved, and of what its customer was told. */
export const KNOWN_DAYS = 31;

/** An end that a rental came to have. */
export interface Move {
  habis: Date;
  at: Date;
  /** Time was bought or given: what was to be told of the end before it is over. */
  renewal: boolean;
}

/** The stage whose turn it is. Only `tell` is told; the others are over for this `habis`, too. */
export interface Due {
  stage: Stage;
  /**
   * `passed`: its moment had come before this `habis` came to be, and not for the one before it either · `repeated`: its
   * kind was sent a short while ago, or in this very stage, of an end that has moved a little since.
   */
  verdict: 'tell' | 'passed' | 'repeated';
}

/**
 * The nearest stage that is due; those before it are of no use any more. Null: none is due yet, or it is too late for all.
 *
 * @param moves how `habis` came to be what it is, the newest first; empty: longer ago than we know
 * @param lastSent when each kind was last sent about this subscription
 */
export function dueStage(
  habis: Date,
  moves: readonly Move[],
  now: Date,
  lastSent: ReadonlyMap<ReminderKind, Date>,
): Due | null {
  const stage = stageAt(now, habis);
  if (!stage) return null;
  const since = turnOf(stage, habis, moves);
  if (since === null) return { stage, verdict: 'passed' };
  const last = lastSent.get(stage.kind);
  const repeated = isRepeated(last, now) || (last !== undefined && last >= since);
  return { stage, verdict: repeated ? 'repeated' : 'tell' };
}

/** The one that is told at the moment, if anything is. */
function stageAt(moment: Date, habis: Date): Stage | null {
  const stage = STAGES.findLast((each) => momentOf(each, habis) <= moment);
  return stage && lastMomentOf(stage, habis) > moment ? stage : null;
}

/**
 * When the stage began, which goes on when the end moves a little within it; a renewal begins anew. Null: somebody moved
 * the end to where the moment of the stage lay behind already.
 */
function turnOf(stage: Stage, habis: Date, [move, ...before]: readonly Move[]): Date | null {
  const moment = momentOf(stage, habis);
  if (!move || moment > move.at) return moment;
  const [previous] = before;
  if (!previous || move.renewal || stageAt(move.at, previous.habis) !== stage) return null;
  return turnOf(stage, previous.habis, before);
}

export function isRepeated(lastSent: Date | undefined, now: Date): boolean {
  return lastSent !== undefined && now.getTime() - lastSent.getTime() < REPEAT_HOURS * HOUR_MS;
}

/** Since when moves and sendings still count. */
export function knownSince(now: Date): Date {
  return daysFrom(now, -KNOWN_DAYS);
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
