import { describe, expect, it } from '@jest/globals';
import { wib } from '../../../../test/support/jakarta.js';
import { orderedAgain, type OpenOrder } from './asking-again.js';
import { termsOf, type OrderTerms } from './order-terms.js';

const now = wib('2026-12-24T14:05');
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1_000);

const wanted: OrderTerms = {
  productId: 7,
  productName: 'Self-bot Bulanan',
  botType: 'selfbot',
  lineId: 'siti.rahayu',
  quantity: 3,
  durationCount: 1,
  durationUnit: 'month',
  unitPrice: 50_000,
  quotedUntil: wib('2027-03-24T14:05'),
};
const open: OpenOrder = { ...wanted, state: 'open', expiresAt: inSeconds(3_600) };

describe('ordering again what is ordered already', () => {
  it('returns the open order when the offer is the same', () => {
    expect(orderedAgain(open, wanted, now)).toEqual({ kind: 'return' });
  });

  it('returns it also when package or promised end read otherwise by now', () => {
    const renamed = { ...wanted, productName: 'Self-bot Hemat', quotedUntil: wib('2027-03-25T09:00') };
    expect(orderedAgain(open, renamed, now)).toEqual({ kind: 'return' });
  });

  it.each([
    { quantity: 4 },
    { unitPrice: 55_000 },
    { productId: 8 },
    { durationCount: 2 },
    { durationUnit: 'year' },
  ] as const)('replaces it when the offer is another: %j', (change) => {
    expect(orderedAgain(open, { ...wanted, ...change }, now)).toEqual({
      kind: 'replace',
      closeAs: 'cancelled',
    });
  });

  it('replaces it as expired when less than a minute is left to pay', () => {
    const ending = (seconds: number) => orderedAgain({ ...open, expiresAt: inSeconds(seconds) }, wanted, now);
    expect(ending(60)).toEqual({ kind: 'return' });
    expect(ending(59.999)).toEqual({ kind: 'replace', closeAs: 'expired' });
    expect(ending(-3_600)).toEqual({ kind: 'replace', closeAs: 'expired' });
  });

  it('returns it while its page has not been asked for yet', () => {
    expect(orderedAgain({ ...open, expiresAt: null }, wanted, now)).toEqual({ kind: 'return' });
  });

  it.each([inSeconds(3_600), inSeconds(-1), null])(
    'first ends a closing that is under way (expiry %s)',
    (expiresAt) => {
      expect(orderedAgain({ ...open, state: 'cancelling', expiresAt }, wanted, now)).toEqual({
        kind: 'finish_closing',
      });
    },
  );

  it.each([inSeconds(3_600), inSeconds(-1), null])(
    'refuses while money is being looked at (expiry %s)',
    (expiresAt) => {
      expect(orderedAgain({ ...open, state: 'review', expiresAt }, wanted, now)).toEqual({ kind: 'refuse' });
    },
  );
});

describe('the terms of an order', () => {
  it('are taken alone out of what carries them', () => {
    expect(termsOf(open)).toEqual(wanted);
  });
});
