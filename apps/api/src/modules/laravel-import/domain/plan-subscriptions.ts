import type { BotType } from '../../catalog/domain/terms.js';
import { isRunning } from '../../subscription/domain/extension.js';
import { LINE_ID } from '../../subscription/domain/line-id.js';
import { anchorAt } from '../../subscription/domain/period.js';
import {
  rentalStateAt,
  subscriptionStateAt,
  type SubscriptionState,
} from '../../subscription/domain/states.js';

export interface Term {
  mulai: Date;
  habis: Date;
}

/** A row of `statuses`, read. */
export interface FormerStatus {
  id: number;
  productId: number;
  botType: BotType;
  /** As the former application had it; null when it had none. */
  line: string | null;
  suspended: boolean;
  /** Where the status itself says until when; whole seconds. */
  term: Term | null;
}

/** A row of `data_penyewa_bots`, read; `mulai` and `habis` in whole seconds, the first never after the second. */
export interface FormerRental {
  id: number;
  /** The row of `statuses` that it names. */
  statusId: number | null;
  productId: number;
  botType: BotType;
  line: string | null;
  mulai: Date;
  habis: Date;
  suspended: boolean;
}

export interface PlannedSubscription {
  /** Null: to be added. */
  id: number | null;
  productId: number;
  botType: BotType;
  lineId: string;
  status: SubscriptionState;
  habis: Date | null;
  anchorDay: number | null;
  rentals: PlannedRental[];
}

export interface PlannedRental {
  /** Null: to be added, for a status that has an end and no rental. */
  id: number | null;
  productId: number;
  mulai: Date;
  habis: Date;
  status: SubscriptionState;
  /** Its package is only known from what the customer has paid last. */
  isUsual: boolean;
}

/** The package that a customer has paid for last: that of what does not say its own. */
export interface UsualPackage {
  productId: number;
  botType: BotType;
}

interface Draft {
  status: FormerStatus | null;
  rentals: FormerRental[];
}

/**
 * What the former rows of one customer are: each subscription with its rentals, oldest first. No row is dropped, and
 * only the newest rental of a subscription can run: an older one that has time left is a subscription of its own.
 *
 * @param rentals oldest first
 * @param things that the customer has rented since, as {@link thingOf} names them; the planned ones are added
 */
export function planSubscriptions(
  statuses: readonly FormerStatus[],
  rentals: readonly FormerRental[],
  now: Date,
  things = new Set<string>(),
  usual?: UsualPackage,
): PlannedSubscription[] {
  const drafts: Draft[] = statuses.map((status) => ({ status, rentals: [] }));
  for (const rental of rentals) {
    const home = homeOf(rental, drafts);
    if (home) home.rentals.push(rental);
    else drafts.push({ status: null, rentals: [rental] });
  }
  return drafts.flatMap((draft) => apart(draft, now)).map((draft) => planned(draft, things, now, usual));
}

/** Rows that name no customer are of many: each stays by itself, or with the status that it names. */
export function planNobodys(
  statuses: readonly FormerStatus[],
  rentals: readonly FormerRental[],
  now: Date,
  things = new Set<string>(),
): PlannedSubscription[] {
  const own = new Map<number, FormerRental[]>(statuses.map(({ id }) => [id, []]));
  const alone = rentals.filter((rental) => {
    const named = own.get(rental.statusId ?? 0);
    named?.push(rental);
    return named === undefined;
  });
  return [
    ...statuses.flatMap((status) => planSubscriptions([status], own.get(status.id) ?? [], now, things)),
    ...alone.flatMap((rental) => planSubscriptions([], [rental], now, things)),
  ];
}

/** The status that it names; else the one for its LINE ID; else the only one that can be meant. */
function homeOf(rental: FormerRental, drafts: readonly Draft[]): Draft | undefined {
  const named = drafts.find(({ status }) => status !== null && status.id === rental.statusId);
  if (named) return named;
  const line = lineOf(rental.line);
  if (line) {
    const same = drafts.find((draft) => lineOfDraft(draft) === line && kindOf(draft) === rental.botType);
    if (same) return same;
  }
  const fitting = drafts.filter(
    (draft) => draft.status !== null && (!line || !lineOfDraft(draft)) && isForProduct(draft.status, rental),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function isForProduct({ productId }: FormerStatus, rental: FormerRental): boolean {
  return productId === 0 || rental.productId === 0 || productId === rental.productId;
}

/**
 * Older ones with time left, and those for another LINE ID than the newest, leave; those for one LINE ID together. Who
 * was stopped stays so with all that leaves.
 */
function apart({ status, rentals }: Draft, now: Date): Draft[] {
  const newest = rentals.at(-1);
  if (!newest) return [{ status, rentals }];
  const stays = (rental: FormerRental) =>
    rental === newest || (!isRunning(rental.habis, now) && isSameLine(rental, newest));
  const leaving = new Map<string, FormerRental[]>();
  for (const rental of rentals.filter((each) => !stays(each))) {
    const line = lineOf(rental.line) ?? `legacy-r${rental.id}`;
    const left = { ...rental, suspended: rental.suspended || (status?.suspended ?? false) };
    leaving.set(line, [...(leaving.get(line) ?? []), left]);
  }
  const others = [...leaving.values()].flatMap((group) => apart({ status: null, rentals: group }, now));
  return [{ status, rentals: rentals.filter(stays) }, ...others];
}

function isSameLine(a: FormerRental, b: FormerRental): boolean {
  return a.line === null || b.line === null || lineOf(a.line) === lineOf(b.line);
}

function planned(
  { status, rentals }: Draft,
  things: Set<string>,
  now: Date,
  usual: UsualPackage | undefined,
): PlannedSubscription {
  const newest = rentals.at(-1);
  const terms = newest ? rentals : status?.term ? [{ id: null, productId: 0, ...status.term }] : [];
  const habis = terms.at(-1)?.habis ?? null;
  const isStopped = (newest?.suspended ?? false) || (status?.suspended ?? false);
  const suspended = isStopped && isRunning(habis, now);
  const saysPackage = [newest, status].find((row) => row && row.productId > 0);
  const { productId, botType } = saysPackage ?? usual ?? { productId: 0, botType: 'selfbot' as const };
  const fallback = status ? `legacy-${status.id}` : `legacy-r${newest?.id}`;
  const wanted = lineOf(newest?.line ?? null) ?? lineOf(status?.line ?? null);
  const lineId = wanted && !things.has(thingOf(botType, wanted)) ? wanted : fallback;
  things.add(thingOf(botType, lineId));
  return {
    ...{ id: status?.id ?? null, productId, botType, lineId, habis },
    status: subscriptionStateAt(habis, suspended, now),
    anchorDay: habis && anchorAt(habis, null),
    rentals: terms.map(({ id, mulai, habis: until, productId: own }) => ({
      ...{ id, mulai, habis: until, productId: own || productId },
      isUsual: own === 0 && !saysPackage && usual !== undefined,
      status: rentalStateAt(until, suspended, now),
    })),
  };
}

/** What a customer can rent once only. */
export function thingOf(botType: BotType, lineId: string): string {
  return `${botType}:${lineId}`;
}

function lineOfDraft({ status, rentals }: Draft): string | null {
  return lineOf(rentals.at(-1)?.line ?? null) ?? lineOf(status?.line ?? null);
}

function kindOf({ status, rentals }: Draft): BotType | undefined {
  return rentals.at(-1)?.botType ?? status?.botType;
}

/** As we keep LINE IDs; null for what is none. */
export function lineOf(text: string | null): string | null {
  const line = (text ?? '').trim().toLowerCase();
  return LINE_ID.test(line) ? line : null;
}
