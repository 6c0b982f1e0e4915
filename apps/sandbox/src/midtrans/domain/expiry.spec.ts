import { describe, expect, it } from '@jest/globals';
import { bcaVa } from '../methods/bca-va.js';
import { creditCard } from '../methods/credit-card.js';
import { gopay } from '../methods/gopay.js';
import { attemptEnd, pageEnd } from './expiry.js';
import type { SnapRequest } from './snap-request.js';
import { parseOffsetTime, wibTime } from './wib.js';

const MINUTE = 60_000;
const NINE = Date.parse('2026-02-01T09:00:00+07:00');
const request = (more: Partial<SnapRequest> = {}): SnapRequest => ({
  transaction_details: { order_id: 'ORDER-1', gross_amount: 1 },
  ...more,
});
const fromNine = request({
  expiry: { start_time: '2026-02-01 09:00:00 +0700', unit: 'minute', duration: 60 },
});
const fromChoice = request({ expiry: { unit: 'minute', duration: 60 } });

describe('the page closes', () => {
  it.each<[string, SnapRequest, number]>([
    ['after a day when nothing is said', request(), NINE + 24 * 60 * MINUTE],
    ['with the expiry that has a start', fromNine, NINE + 60 * MINUTE],
    ['after a day when the expiry has none', fromChoice, NINE + 24 * 60 * MINUTE],
    [
      'at its own expiry first',
      { ...fromNine, page_expiry: { unit: 'minute', duration: 10 } },
      NINE + 10 * MINUTE,
    ],
    [
      'after a week at most',
      request({ expiry: { start_time: '2026-02-01 09:00:00 +0700', unit: 'day', duration: 30 } }),
      NINE + 7 * 24 * 60 * MINUTE,
    ],
  ])('%s', (_, given, expected) => {
    expect(pageEnd(given, NINE)).toBe(expected);
  });
});

describe('an attempt chosen at 9.20 ends', () => {
  const chosen = NINE + 20 * MINUTE;

  it.each([
    ['GoPay after 15 minutes by itself', gopay, request(), chosen + 15 * MINUTE],
    ['a virtual account after a day by itself', bcaVa, request(), chosen + 24 * 60 * MINUTE],
    ['with the order when that has a start', bcaVa, fromNine, NINE + 60 * MINUTE],
    ['an hour after the choice when it has none', bcaVa, fromChoice, chosen + 60 * MINUTE],
    ['a card after its ten minutes in any case', creditCard, fromNine, chosen + 10 * MINUTE],
  ])('%s', (_, method, given, expected) => {
    expect(attemptEnd(given, method, chosen)).toBe(expected);
  });
});

describe('Jakarta time', () => {
  it('is written without an offset', () => {
    expect(wibTime(Date.parse('2026-12-31T17:00:01Z'))).toBe('2027-01-01 00:00:01');
  });

  it('is read with one', () => {
    expect(parseOffsetTime('2026-02-01 09:00:00 +0700')).toBe(NINE);
    expect(parseOffsetTime('2026-02-01 02:00:00 +0000')).toBe(NINE);
  });

  it.each(['2026-02-01 09:00:00', '2026-13-01 09:00:00 +0700', 'soon'])('refuses %s', (text) => {
    expect(parseOffsetTime(text)).toBeUndefined();
  });
});
