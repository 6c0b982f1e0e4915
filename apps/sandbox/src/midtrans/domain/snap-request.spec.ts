import { describe, expect, it } from '@jest/globals';
import { BAD_JSON, durationMs, snapRequestErrors } from './snap-request.js';

const details = { order_id: 'ORDER-1', gross_amount: 150_000 };
const item = { id: 'p1', name: 'Paket', price: 50_000, quantity: 3 };
const body = (more: object = {}) => ({ transaction_details: details, ...more });

describe('create requests that are taken', () => {
  it.each<[string, object]>([
    ['the least', body()],
    ['items that add up', body({ item_details: [item] })],
    [
      'a discount line',
      body({
        item_details: [
          { ...item, quantity: 4 },
          { name: 'Diskon', price: -50_000, quantity: 1 },
        ],
      }),
    ],
    [
      'an expiry with a start',
      body({ expiry: { start_time: '2026-03-01 12:00:00 +0700', unit: 'minutes', duration: 60 } }),
    ],
    ['unknown fields', body({ user_id: 'u', metadata: { a: 1 } })],
  ])('%s', (_, request) => {
    expect(snapRequestErrors(request)).toEqual([]);
  });
});

describe('create requests that are refused, in the words of Midtrans', () => {
  it.each<[unknown, string[]]>([
    [null, [BAD_JSON]],
    [[], [BAD_JSON]],
    ['text', [BAD_JSON]],
    [{}, ['transaction_details.order_id is required', 'transaction_details.gross_amount is required']],
    [
      { transaction_details: { ...details, gross_amount: 'lots' } },
      ['transaction_details.gross_amount is not a number'],
    ],
    [
      { transaction_details: { ...details, gross_amount: 0 } },
      ['transaction_details.gross_amount must be greater than or equal to 0.01'],
    ],
    [
      { transaction_details: { ...details, order_id: 'x'.repeat(51) } },
      ['transaction_details.order_id too long'],
    ],
    [
      body({ item_details: [{ ...item, quantity: 2 }] }),
      ['transaction_details.gross_amount is not equal to the sum of item_details'],
    ],
    [body({ item_details: [{ ...item, name: 'x'.repeat(51) }] }), ['item_details Name too long']],
    [
      body({ item_details: [{ ...item, name: 'x'.repeat(51), quantity: 1 }] }),
      [
        'transaction_details.gross_amount is not equal to the sum of item_details',
        'item_details Name too long',
      ],
    ],
  ])('%j', (request, messages) => {
    expect(snapRequestErrors(request)).toEqual(messages);
  });

  it.each<[string, object]>([
    ['decimals', { transaction_details: { ...details, gross_amount: 1000.5 } }],
    ['an order id that is a number', { transaction_details: { ...details, order_id: 7 } }],
    ['items that are no list', body({ item_details: {} })],
    ['an item that is nothing', body({ item_details: [null] })],
    ['an item without a name', body({ item_details: [{ ...item, name: '' }] })],
    ['a quantity of nought', body({ item_details: [item, { ...item, quantity: 0 }] })],
    ['an expiry under 20 seconds', body({ expiry: { unit: 'minute', duration: 0 } })],
    ['an unknown unit', body({ expiry: { unit: 'fortnight', duration: 1 } })],
    [
      'a start time without offset',
      body({ expiry: { start_time: '2026-03-01 12:00:00', unit: 'hour', duration: 1 } }),
    ],
    ['a page that closes within 5 minutes', body({ page_expiry: { unit: 'minute', duration: 4 } })],
    ['an empty list of methods', body({ enabled_payments: [] })],
    ['a finish address of 256 characters', body({ callbacks: { finish: 'x'.repeat(256) } })],
    ['a custom field of 256 characters', body({ custom_field3: 'x'.repeat(256) })],
  ])('%s', (_, request) => {
    expect(snapRequestErrors(request)).toHaveLength(1);
  });
});

it.each([
  [{ unit: 'minute', duration: 2 }, 120_000],
  [{ unit: 'hours', duration: 1 }, 3_600_000],
  [{ unit: 'days', duration: 1 }, 86_400_000],
])('%j is %i ms', (duration, expected) => {
  expect(durationMs(duration)).toBe(expected);
});
