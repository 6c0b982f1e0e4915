import type { TransactionReport } from '../../../integrations/midtrans/domain/transaction-report.js';
import type { TransactionStatus } from '../../../integrations/midtrans/domain/transaction-status.js';

/** One try to pay an order by one method, as Midtrans last told us, and what people have decided about it. */
export interface Attempt {
  transactionId: string;
  /** Midtrans' own id, where `transactionId` is a stand-in, once Midtrans has told it. */
  namedAs: string | null;
  status: TransactionStatus;
  fraudStatus: string | null;
  paymentType: string;
  /** Rupiah, as is `refunded`, which counts everything that Midtrans gave back. */
  grossAmount: number;
  currency: string;
  refunded: number;
  /** Rupiah that an operator gave back past Midtrans, with a proof. */
  returnedByHand: number;
  /** Of the last question whose answer was applied; grows with each question about the order. */
  sequence: number;
  /** Its money was turned into what was bought. */
  applied: boolean;
  /** An operator took it as it is, though its amount is not the one that was asked for or what went back is unclear. */
  accepted: boolean;
  /** An operator has dealt with its money in another way: it counts no more. */
  setAside: boolean;
  transactedAt: Date | null;
  settledAt: Date | null;
}

/**
 * What an attempt amounts to for its order:
 * `undecided` nothing paid, but may still be · `challenged` a card that fraud detection holds back · `paid` what was
 * asked, and some of it at least is still with us · `differs` money is with us, but not what was asked · `void` over,
 * and nothing of it counts · `reversed` its money was taken back by who had paid it · `refunded` all of it was given
 * back.
 */
export type Standing = 'undecided' | 'challenged' | 'paid' | 'differs' | 'void' | 'reversed' | 'refunded';

const ENDS: readonly TransactionStatus[] = ['deny', 'cancel', 'expire', 'failure'];
const WHOLLY_RETURNED: readonly TransactionStatus[] = ['refund', 'chargeback'];
const WITH_MONEY: readonly TransactionStatus[] = [
  'capture',
  'settlement',
  'partial_refund',
  'partial_chargeback',
];

/** @param amount what the order asks for, in whole rupiah */
export function standingOf(attempt: Attempt, amount: number): Standing {
  if (ENDS.includes(attempt.status)) return hadMoney(attempt) ? gone(attempt, amount, 'reversed') : 'void';
  if (isUndecided(attempt)) return 'undecided';
  if (isWhollyReturned(attempt)) return gone(attempt, amount, 'refunded');
  if (attempt.setAside) return 'void';
  if (isHeldBack(attempt)) return 'challenged';
  return fits(attempt, amount) ? 'paid' : 'differs';
}

/** Of what came, whatever Midtrans and operators gave back, all in all: rupiah, never more than came. */
export function returnedOf(attempt: Attempt): number {
  const { status, grossAmount, refunded, returnedByHand } = attempt;
  const wholly = WHOLLY_RETURNED.includes(status) || (ENDS.includes(status) && hadMoney(attempt));
  if (wholly) return grossAmount;
  return WITH_MONEY.includes(status) ? Math.min(refunded + returnedByHand, grossAmount) : 0;
}

/** Whether money of the attempt is with us, be it only a part of it. */
export function holdsMoney(attempt: Attempt): boolean {
  return WITH_MONEY.includes(attempt.status) && !isWhollyReturned(attempt);
}

/** The id of an attempt that stands for money of which the former application has not kept the transaction. */
export function standInId(orderRowId: number): string {
  return `legacy-${orderRowId}`;
}

export function isStandIn({ transactionId }: Pick<Attempt, 'transactionId'>): boolean {
  return /^legacy-\d+$/.test(transactionId);
}

/** The id under which Midtrans knows it; null for a stand-in that Midtrans has not named. */
export function idThere(attempt: Pick<Attempt, 'transactionId' | 'namedAs'>): string | null {
  return isStandIn(attempt) ? attempt.namedAs : attempt.transactionId;
}

/**
 * The attempt that a report is about, if it is known. Money that Midtrans tells of for the first time is that of the
 * stand-in, where there is one without a name; what brought none is a try beside it.
 */
export function attemptOf<T extends Attempt>(
  attempts: readonly T[],
  { transactionId, status }: Pick<TransactionReport, 'transactionId' | 'status'>,
): T | undefined {
  const known = attempts.find((attempt) => idThere(attempt) === transactionId);
  const bearsMoney = [...WITH_MONEY, ...WHOLLY_RETURNED].includes(status);
  return known ?? (bearsMoney ? attempts.find((attempt) => idThere(attempt) === null) : undefined);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Some methods are answered for by the transaction's id alone; their ids are no UUIDs (protocol, 0.15 and 3.6). */
export function isAnsweredByIdAlone(attempt: Attempt): boolean {
  return attempt.paymentType === 'dana' || !UUID.test(idThere(attempt) ?? '');
}

/**
 * A word that some of it went back which does not say how much: nobody can say what to take back, until an operator has
 * seen to it.
 */
export function isUnclear({ status, refunded, accepted }: Attempt): boolean {
  return ['partial_refund', 'partial_chargeback'].includes(status) && refunded === 0 && !accepted;
}

function isWhollyReturned(attempt: Attempt): boolean {
  const { status, grossAmount } = attempt;
  return WHOLLY_RETURNED.includes(status) || (grossAmount > 0 && returnedOf(attempt) >= grossAmount);
}

/** What ended without having given may still tell that it was settled first (`settlement` → `deny`). */
function hadMoney({ applied, settledAt }: Attempt): boolean {
  return applied || settledAt !== null;
}

/** Only cards are captured before they settle. */
function isUndecided({ status, paymentType }: Attempt): boolean {
  return ['pending', 'authorize'].includes(status) || (status === 'capture' && paymentType !== 'credit_card');
}

function isHeldBack({ fraudStatus, applied }: Attempt): boolean {
  return !applied && fraudStatus !== null && fraudStatus !== 'accept';
}

/** In rupiah, exactly ours (the payment rules, Notifications 5), or taken for it by an operator. */
function fits({ accepted, currency, grossAmount }: Attempt, amount: number): boolean {
  return accepted || (currency === 'IDR' && grossAmount === amount);
}

/** Odd money that never gave anything and went back wholly is as if it had not come. */
function gone(attempt: Attempt, amount: number, how: 'reversed' | 'refunded'): Standing {
  return attempt.applied || (!attempt.setAside && fits(attempt, amount)) ? how : 'void';
}

/**
 * The attempt as a newer report has it. What was known of its times stays when the report is silent, and what went
 * back never grows less.
 */
export function toldBy(report: TransactionReport, sequence: number, known: Attempt | undefined): Attempt {
  return {
    transactionId: known?.transactionId ?? report.transactionId,
    namedAs: known && isStandIn(known) ? report.transactionId : null,
    status: report.status,
    fraudStatus: report.fraudStatus,
    paymentType: report.paymentType,
    grossAmount: report.grossAmount,
    currency: report.currency,
    refunded: Math.max(report.refunded, known?.refunded ?? 0),
    returnedByHand: known?.returnedByHand ?? 0,
    sequence,
    applied: known?.applied ?? false,
    accepted: known?.accepted ?? false,
    setAside: known?.setAside ?? false,
    transactedAt: report.transactionTime ?? known?.transactedAt ?? null,
    settledAt: report.settlementTime ?? known?.settledAt ?? null,
  };
}
