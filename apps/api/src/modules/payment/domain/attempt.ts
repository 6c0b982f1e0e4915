import type { TransactionReport } from '../../../integrations/midtrans/domain/transaction-report.js';
import type { TransactionStatus } from '../../../integrations/midtrans/domain/transaction-status.js';

/** One try to pay an order by one method, as Midtrans last told us. */
export interface Attempt {
  transactionId: string;
  status: TransactionStatus;
  fraudStatus: string | null;
  paymentType: string;
  /** Rupiah, as is `refunded`, which counts everything that went back. */
  grossAmount: number;
  currency: string;
  refunded: number;
  /** Of the last question whose answer was applied; grows with each question about the order. */
  sequence: number;
  /** Its money was turned into what was bought. */
  applied: boolean;
  transactedAt: Date | null;
  settledAt: Date | null;
}

/**
 * What an attempt amounts to for its order:
 * `undecided` nothing paid, but may still be · `challenged` a card that fraud detection holds back · `paid` exactly
 * what was asked · `differs` money came, but not that · `void` over, without money · `returned` money that went back,
 * wholly or in part.
 */
export type Standing = 'undecided' | 'challenged' | 'paid' | 'differs' | 'void' | 'returned';

const STANDING: Readonly<Record<TransactionStatus, (attempt: Attempt, amount: number) => Standing>> = {
  pending: () => 'undecided',
  authorize: () => 'undecided',
  capture: (attempt, amount) =>
    attempt.paymentType === 'credit_card' ? received(attempt, amount) : 'undecided',
  settlement: received,
  deny: ended,
  cancel: ended,
  expire: ended,
  failure: ended,
  refund: goneAgain,
  chargeback: goneAgain,
  partial_refund: () => 'returned',
  partial_chargeback: () => 'returned',
};

/** @param amount what the order asks for, in whole rupiah */
export function standingOf(attempt: Attempt, amount: number): Standing {
  return STANDING[attempt.status](attempt, amount);
}

/** Paid means: accepted, in rupiah, exactly ours (the payment rules, Notifications 5). */
function received({ fraudStatus, currency, grossAmount }: Attempt, amount: number): Standing {
  if (fraudStatus !== null && fraudStatus !== 'accept') return 'challenged';
  return currency === 'IDR' && grossAmount === amount ? 'paid' : 'differs';
}

function ended({ applied }: Attempt): Standing {
  return applied ? 'returned' : 'void';
}

/** Odd money that was never applied and went back wholly is as if it had not come. */
function goneAgain(attempt: Attempt, amount: number): Standing {
  const odd = attempt.currency !== 'IDR' || attempt.grossAmount !== amount;
  return odd && !attempt.applied ? 'void' : 'returned';
}

/** Whether money of the attempt is with us, be it only a part of it. */
export function holdsMoney({ status }: Attempt): boolean {
  return ['capture', 'settlement', 'partial_refund', 'partial_chargeback'].includes(status);
}

/** The attempt as a newer report has it. What was known of its times stays when the report is silent. */
export function toldBy(report: TransactionReport, sequence: number, known: Attempt | undefined): Attempt {
  return {
    transactionId: report.transactionId,
    status: report.status,
    fraudStatus: report.fraudStatus,
    paymentType: report.paymentType,
    grossAmount: report.grossAmount,
    currency: report.currency,
    refunded: report.refunded,
    sequence,
    applied: known?.applied ?? false,
    transactedAt: report.transactionTime ?? known?.transactedAt ?? null,
    settledAt: report.settlementTime ?? known?.settledAt ?? null,
  };
}
