import { describe, expect, it } from '@jest/globals';
import {
  TRANSACTION_STATUSES as STATUSES,
  type TransactionStatus,
} from '../../../integrations/midtrans/domain/transaction-status.js';
import { isFinal, isNews, isSame, liesAhead, TRANSITIONS, type Told } from './attempt-transitions.js';

/** The steps that Midtrans documents (protocol, 3.3), and a card's deny after its challenge (4.2). */
const DOCUMENTED: readonly [TransactionStatus, readonly TransactionStatus[]][] = [
  ['pending', ['settlement', 'deny', 'cancel', 'expire', 'capture', 'authorize']],
  ['authorize', ['capture', 'deny', 'cancel', 'expire']],
  ['capture', ['settlement', 'cancel', 'deny']],
  ['settlement', ['partial_refund', 'refund', 'chargeback', 'partial_chargeback', 'deny']],
  ['partial_refund', ['refund']],
  ['partial_chargeback', ['chargeback']],
];

const FINAL: readonly TransactionStatus[] = ['deny', 'cancel', 'expire', 'failure', 'refund', 'chargeback'];

const told = (status: TransactionStatus, rest: Partial<Told> = {}): Told => ({
  status,
  fraudStatus: 'accept',
  refunded: 0,
  ...rest,
});

describe('the life of a transaction', () => {
  it.each(DOCUMENTED)('goes from %s to %j', (from, next) => {
    for (const to of next) expect(isNews(told(from), told(to))).toBe(true);
  });

  it.each(FINAL)('ends in %s', (status) => {
    expect(isFinal(status)).toBe(true);
    expect(STATUSES.filter((to) => liesAhead(status, to))).toEqual([]);
  });

  it('ends nowhere else', () => {
    expect(STATUSES.filter(isFinal).toSorted()).toEqual(FINAL.toSorted());
  });

  it('can come to every status from pending', () => {
    expect(STATUSES.filter((to) => to === 'pending' || liesAhead('pending', to))).toEqual([...STATUSES]);
  });

  it('never comes back to where it was', () => {
    for (const from of STATUSES) {
      expect(liesAhead(from, from)).toBe(false);
      for (const to of TRANSITIONS[from]) expect(liesAhead(to, from)).toBe(false);
    }
  });

  it('is seen in moments: what lies behind a missed step is news too', () => {
    expect(isNews(told('pending'), told('refund'))).toBe(true);
    expect(isNews(told('capture'), told('chargeback'))).toBe(true);
  });

  it.each([
    ['settlement', 'expire'],
    ['settlement', 'cancel'],
    ['settlement', 'capture'],
    ['settlement', 'pending'],
    ['partial_refund', 'settlement'],
    ['partial_refund', 'deny'],
    ['expire', 'settlement'],
    ['deny', 'cancel'],
  ] as const)('does not go from %s to %s', (from, to) => {
    expect(isNews(told(from), told(to))).toBe(false);
  });
});

describe('within one status', () => {
  it('more money back is news, less or as much is not', () => {
    const known = told('partial_refund', { refunded: 50_000 });
    expect(isNews(known, told('partial_refund', { refunded: 50_001 }))).toBe(true);
    expect(isNews(known, told('partial_refund', { refunded: 50_000 }))).toBe(false);
    expect(isNews(known, told('partial_refund', { refunded: 49_999 }))).toBe(false);
  });

  it.each(['accept', 'deny', null])(
    'a challenge that became %s is news, and not the other way round',
    (decided) => {
      const challenged = told('capture', { fraudStatus: 'challenge' });
      expect(isNews(challenged, told('capture', { fraudStatus: decided }))).toBe(true);
      expect(isNews(told('capture', { fraudStatus: decided }), challenged)).toBe(false);
    },
  );

  it('nothing else that is told makes a difference', () => {
    const known = told('partial_refund', { refunded: 50_000 });
    expect(isSame(known, { ...known })).toBe(true);
    expect(isSame(known, { ...known, refunded: 50_001 })).toBe(false);
    expect(isSame(known, { ...known, fraudStatus: null })).toBe(false);
    expect(isSame(known, { ...known, status: 'refund' })).toBe(false);
  });
});
