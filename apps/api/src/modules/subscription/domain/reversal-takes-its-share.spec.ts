import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { secondsToReverse } from './ledger.js';

const YEARS_OF_SECONDS = 12 * 366 * 86_400;
const aPayment = fc.record({
  secondsGiven: fc.integer({ min: 1, max: YEARS_OF_SECONDS }),
  amount: fc.integer({ min: 1, max: 99_999_999 }),
});

describe('money that goes back takes its share of the time', () => {
  it.each([
    ['half of it', 1_000, 500, 0, 43_200],
    ['all of it', 1_000, 1_000, 0, 86_400],
    ['the second half', 1_000, 1_000, 43_200, 43_200],
    ['the same news again', 1_000, 500, 43_200, 0],
    ['older news after newer', 1_000, 300, 43_200, 0],
    ['a third, rounded down in favour of the customer', 3, 1, 0, 28_800],
    ['more than was paid, as after a fee', 1_000, 1_100, 0, 86_400],
  ])('%s', (_, amount, returnedCumulative, secondsTaken, due) => {
    expect(secondsToReverse({ secondsGiven: 86_400, amount, returnedCumulative, secondsTaken })).toBe(due);
  });

  it('depends only on the largest sum returned, whatever the order and repetition of the news', () => {
    fc.assert(
      fc.property(
        aPayment,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }),
        (payment, shares) => {
          const sums = shares.map((share) => Math.round(payment.amount * share));
          const take = (secondsTaken: number, returnedCumulative: number) =>
            secondsTaken + secondsToReverse({ ...payment, returnedCumulative, secondsTaken });
          expect([...sums, ...sums].reduce(take, 0)).toBe(take(0, Math.max(...sums)));
        },
      ),
    );
  });

  it('takes everything when everything is returned, to the second', () => {
    fc.assert(
      fc.property(aPayment, fc.array(fc.nat(99_999_999)), (payment, partial) => {
        const take = (secondsTaken: number, returnedCumulative: number) =>
          secondsTaken + secondsToReverse({ ...payment, returnedCumulative, secondsTaken });
        expect([...partial, payment.amount].reduce(take, 0)).toBe(payment.secondsGiven);
      }),
    );
  });
});
