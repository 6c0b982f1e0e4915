import { describe, expect, it } from '@jest/globals';
import { bcaVa } from '../methods/bca-va.js';
import { creditCard } from '../methods/credit-card.js';
import { permataVa } from '../methods/permata-va.js';
import { qris } from '../methods/qris.js';
import { shopeepay } from '../methods/shopeepay.js';
import {
  canMove,
  nextStates,
  NOTIFIED_CODE,
  QUERIED_CODE,
  type AttemptState,
  type Rules,
} from './transaction-states.js';

const reversible: Rules = { paidState: 'settlement', reversible: true, refundable: false };

describe('allowed transitions', () => {
  it.each<[string, Rules, AttemptState, AttemptState[]]>([
    ['QRIS waits', qris, 'pending', ['settlement', 'deny', 'cancel', 'expire', 'failure']],
    [
      'a card waits',
      creditCard,
      'pending',
      ['deny', 'cancel', 'expire', 'failure', 'capture', 'challenge', 'authorize'],
    ],
    ['a card is under review', creditCard, 'challenge', ['capture', 'deny', 'cancel']],
    ['a card is captured', creditCard, 'capture', ['settlement', 'cancel']],
    ['QRIS is paid', qris, 'settlement', ['partial_refund', 'refund', 'chargeback', 'partial_chargeback']],
    ['a virtual account is paid', bcaVa, 'settlement', ['chargeback', 'partial_chargeback']],
    ['a reversible method is paid', reversible, 'settlement', ['chargeback', 'partial_chargeback', 'deny']],
    ['ShopeePay is paid', shopeepay, 'settlement', ['refund', 'chargeback', 'partial_chargeback']],
    ['Permata is paid', permataVa, 'settlement', ['chargeback', 'partial_chargeback', 'deny']],
    ['part went back', qris, 'partial_refund', ['partial_refund', 'refund']],
    ['part was charged back', creditCard, 'partial_chargeback', ['chargeback']],
  ])('when %s', (_, rules, from, expected) => {
    expect(nextStates(from, rules)).toEqual(expected);
  });

  it.each<AttemptState>(['deny', 'cancel', 'expire', 'failure', 'refund', 'chargeback'])(
    '%s is final',
    (state) => {
      expect(nextStates(state, reversible)).toEqual([]);
      expect(nextStates(state, creditCard)).toEqual([]);
    },
  );

  it('does not settle a card that was not captured', () => {
    expect(canMove('pending', 'settlement', creditCard)).toBe(false);
  });
});

describe('status codes', () => {
  it('says 202 of an expiry in a notification and 407 when asked', () => {
    expect([NOTIFIED_CODE.expire, QUERIED_CODE.expire]).toEqual(['202', '407']);
  });

  it('says 200 of a challenged card nowhere', () => {
    expect([NOTIFIED_CODE.challenge, QUERIED_CODE.challenge]).toEqual(['201', '201']);
  });
});
