import type { TransactionReport } from '../../src/integrations/midtrans/domain/transaction-report.js';
import type { TransactionStatus } from '../../src/integrations/midtrans/domain/transaction-status.js';
import { holdsMoney, type Attempt } from '../../src/modules/payment/domain/attempt.js';
import { decide, type Decision } from '../../src/modules/payment/domain/decide.js';
import {
  deriveOrder,
  type DerivedState,
  type OrderFacts,
} from '../../src/modules/payment/domain/derive-order.js';
import { leftOf } from '../../src/modules/payment/domain/refund-rules.js';
import { settle, type Settlement, type Taking } from '../../src/modules/payment/domain/settle.js';
import { wib } from './jakarta.js';

/** What the order of a story costs, in rupiah. */
export const AMOUNT = 150_000;

/** Transaction ids of two tries to pay it. */
export const FIRST = '5b1d7c9e-3f42-4a0b-8d6e-0c2f9a7e1b34';
export const SECOND = 'c0a6f2d8-71be-4f59-9e13-48d7b5a0c962';

/** Those of GET status (protocol, 4.1); every other status comes with 200. */
const STATUS_CODES: Partial<Record<TransactionStatus, string>> = {
  pending: '201',
  deny: '202',
  cancel: '202',
  failure: '202',
  expire: '407',
};

/** An answer of Midtrans about the first attempt; any part of it may differ. */
export function says(status: TransactionStatus, details: Partial<TransactionReport> = {}): TransactionReport {
  return {
    orderId: 'TAB-7Q2M8ZK4W1XN9C3RJ6HV5T0B',
    transactionId: FIRST,
    status,
    statusCode: STATUS_CODES[status] ?? '200',
    paymentType: 'qris',
    grossAmount: AMOUNT,
    fraudStatus: 'accept',
    currency: 'IDR',
    refunded: 0,
    transactionTime: wib('2026-12-24T14:05'),
    settlementTime: null,
    ...details,
  };
}

/** A card that fraud detection holds back. */
export function saysChallenge(details: Partial<TransactionReport> = {}): TransactionReport {
  const challenged = { paymentType: 'credit_card', fraudStatus: 'challenge', statusCode: '201' };
  return says('capture', { ...challenged, ...details });
}

/** What was said, in answer to the question of that number. */
export interface Answer {
  report: TransactionReport;
  sequence: number;
}

export interface Story {
  attempts: readonly Attempt[];
  decisions: readonly Decision[];
  /** Transaction ids whose money was turned into what was bought, in that order. */
  gave: readonly string[];
  /** What was taken back, in that order; amounts in rupiah. */
  took: readonly Went[];
  /** What went back of attempts that had given nothing. */
  returned: readonly Went[];
}

interface Went {
  transactionId: string;
  /** Rupiah, as is `now`. */
  cumulative: number;
  now: number;
}

const NOTHING_YET: Story = { attempts: [], decisions: [], gave: [], took: [], returned: [] };

/** The story goes on with answers in the order in which they arrive. */
export function hear(answers: readonly Answer[], story: Story = NOTHING_YET): Story {
  return answers.reduce((before, { report, sequence }) => {
    const decision = decide(AMOUNT, before.attempts, report, sequence);
    const decisions = [...before.decisions, decision];
    return decision.kind === 'apply' ? settled(before, decision, decisions) : { ...before, decisions };
  }, story);
}

function settled(before: Story, settlement: Settlement, decisions: readonly Decision[]): Story {
  const { attempts, takesBefore, gives, takesAfter, returns } = settlement;
  return {
    attempts,
    decisions,
    gave: gives ? [...before.gave, gives.transactionId] : before.gave,
    took: [...before.took, ...[...takesBefore, ...takesAfter].map(went)],
    returned: [...before.returned, ...returns.map(went)],
  };
}

function went({ attempt: { transactionId }, cumulative, now }: Taking): Went {
  return { transactionId, cumulative, now };
}

/** The story goes on with what a person decided about its attempts. */
export function decided(story: Story, change: (attempts: readonly Attempt[]) => readonly Attempt[]): Story {
  return settled(story, settle(story.attempts, change(story.attempts), AMOUNT), story.decisions);
}

/**
 * The story goes on with an operator's word that so much of an attempt, or what is left of it, was given back by hand.
 * Nothing when the attempt holds no money.
 */
export function returnedByHand(story: Story, transactionId: string, amount: number): Story {
  return decided(story, (attempts) =>
    attempts.map((attempt) => {
      if (attempt.transactionId !== transactionId || !holdsMoney(attempt)) return attempt;
      const now = Math.min(amount, leftOf(attempt, []));
      return { ...attempt, returnedByHand: attempt.returnedByHand + now };
    }),
  );
}

/** A story in which each answer arrives before the next question is asked. */
export function heard(...reports: readonly TransactionReport[]): Story {
  return hear(reports.map((report, index) => ({ report, sequence: index + 1 })));
}

export function orderAfter(
  { attempts }: Pick<Story, 'attempts'>,
  facts: Partial<OrderFacts> = {},
): DerivedState {
  return deriveOrder({ amount: AMOUNT, closeAs: null, closedAt: null, objection: null, ...facts }, attempts);
}
