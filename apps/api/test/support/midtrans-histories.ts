import fc from 'fast-check';
import type { TransactionReport } from '../../src/integrations/midtrans/domain/transaction-report.js';
import type { TransactionStatus } from '../../src/integrations/midtrans/domain/transaction-status.js';
import {
  AMOUNT,
  hear,
  heard,
  returnedByHand,
  says,
  saysChallenge,
  type Answer,
  type Story,
} from './midtrans-news.js';

/** Everything that Midtrans comes to say of one transaction, oldest first. */
export type Life = readonly TransactionReport[];

const pending = says('pending');
const settlement = says('settlement');
const card = (status: TransactionStatus, refunded = 0) =>
  says(status, { paymentType: 'credit_card', refunded });
const odd = (status: TransactionStatus) => says(status, { grossAmount: AMOUNT + 2_500 });

/** Lives in which no money goes back once it has come (protocol, 3.3). */
export const LASTING: readonly Life[] = [
  [pending, settlement],
  [settlement],
  [pending, says('expire')],
  [pending, says('deny')],
  [pending, says('cancel')],
  [pending, says('failure')],
  [says('deny')],
  [odd('pending'), odd('settlement')],
  [card('pending'), card('capture'), card('settlement')],
  [card('pending'), saysChallenge(), card('capture'), card('settlement')],
  [card('pending'), saysChallenge(), card('deny')],
];

const partly = (refunded: number) => says('partial_refund', { refunded });

export const RETURNING: readonly Life[] = [
  [pending, settlement, partly(50_000)],
  [settlement, partly(50_000), partly(90_000)],
  [settlement, partly(50_000), says('partial_chargeback', { refunded: 120_000 })],
  [odd('settlement'), says('refund', { grossAmount: AMOUNT + 2_500, refunded: AMOUNT + 2_500 })],
  [pending, settlement, says('deny')],
  [pending, settlement, says('refund', { refunded: AMOUNT })],
  [card('pending'), card('capture'), card('cancel')],
  [
    card('capture'),
    card('settlement'),
    card('partial_refund', 50_000),
    card('partial_refund', 90_000),
    card('refund', AMOUNT),
  ],
  [card('capture'), card('settlement'), card('partial_chargeback', 50_000), card('chargeback', AMOUNT)],
];

/** Lives in which who had paid takes the money back, so that nothing is left to be given back by hand. */
export const REVERSED: readonly Life[] = RETURNING.filter((life) =>
  ['deny', 'cancel'].includes(life.at(-1)?.status ?? ''),
);

export interface History {
  /** As they were asked for. */
  answers: readonly Answer[];
  /** All of them twice, as they came in. */
  arrivals: readonly Answer[];
}

/** Up to three attempts of one order that live side by side and are asked about at any moment; answers overtake each other. */
export function aHistory(lives: readonly Life[]): fc.Arbitrary<History> {
  return fc
    .array(fc.constantFrom(...lives), { minLength: 1, maxLength: 3 })
    .chain((attempts) =>
      fc
        .array(fc.record({ attempt: fc.nat(attempts.length - 1), livesOn: fc.boolean() }), { maxLength: 14 })
        .map((questions) => answersTo(attempts, questions)),
    )
    .chain((answers) => {
      const copies = [...answers, ...answers];
      const arrivals = fc.shuffledSubarray(copies, { minLength: copies.length });
      return arrivals.map((shuffled) => ({ answers, arrivals: shuffled }));
    });
}

/** Money that an operator gives back past Midtrans, and says so after so many arrivals. */
export interface ReturnByHand {
  after: number;
  transactionId: string;
  /** Rupiah. */
  amount: number;
}

/** A history in the course of which operators give money back by hand, partly and wholly. */
export function aHistoryWithHands(
  lives: readonly Life[],
): fc.Arbitrary<History & { hands: readonly ReturnByHand[] }> {
  return aHistory(lives).chain((history) =>
    fc
      .array(
        fc.record({
          after: fc.nat(history.arrivals.length),
          transactionId: fc.nat(2).map((attempt) => `attempt-${attempt}`),
          amount: fc.constantFrom(40_000, 50_000, AMOUNT),
        }),
        { maxLength: 3 },
      )
      .map((hands) => ({ ...history, hands })),
  );
}

/** The story of it, moment by moment. */
export function momentsOf({
  arrivals,
  hands,
}: Pick<History, 'arrivals'> & { hands: readonly ReturnByHand[] }): Story[] {
  const by = (after: number) => hands.filter((each) => each.after === after);
  const steps = [
    ...by(0).map(returning),
    ...arrivals.flatMap((arrival, index) => [
      (story: Story) => hear([arrival], story),
      ...by(index + 1).map(returning),
    ]),
  ];
  const told: Story[] = [];
  for (const step of steps) told.push(step(told.at(-1) ?? heard()));
  return told;
}

function returning({ transactionId, amount }: ReturnByHand): (story: Story) => Story {
  return (story) => returnedByHand(story, transactionId, amount);
}

/** Each attempt is asked about as the questions say, and once more in the end, so that none is never heard of. */
function answersTo(
  attempts: readonly Life[],
  questions: readonly { attempt: number; livesOn: boolean }[],
): Answer[] {
  const age = attempts.map(() => 0);
  const last = attempts.map((_, attempt) => ({ attempt, livesOn: false }));
  return [...questions, ...last].flatMap(({ attempt, livesOn }, index) => {
    const life = attempts[attempt] ?? [];
    const now = Math.min((age[attempt] ?? 0) + Number(livesOn), life.length - 1);
    age[attempt] = now;
    return life.slice(now, now + 1).map((report) => ({
      report: { ...report, transactionId: `attempt-${attempt}` },
      sequence: index + 1,
    }));
  });
}
