import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wib } from '../../../../test/support/jakarta.js';
import { ENABLED_PAYMENTS, pageRequest, type Page } from './page-request.js';
import type { OrderTerms } from './order-terms.js';

/** Values of `enabled_payments` (protocol, 1.2) whose transactions can be followed by order id. */
const FOLLOWED = [
  'akulaku',
  'alfamart',
  'bca_va',
  'bni_va',
  'bri_va',
  'cimb_va',
  'credit_card',
  'echannel',
  'gopay',
  'indomaret',
  'kredivo',
  'other_qris',
  'permata_va',
  'shopeepay',
];

const terms: OrderTerms = {
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

const page: Page = {
  orderId: 'TAB-7Q2M8ZK4W1XN9C3RJ6HV5T0B',
  amount: 150_000,
  terms,
  customer: { name: 'Siti Rahayu', email: 'siti@example.com', phone: '6281234567890' },
  createdAt: wib('2026-12-24T14:05'),
  minutes: 1_440,
  finishUrl: 'https://bot.example/orders/TAB-7Q2M8ZK4W1XN9C3RJ6HV5T0B',
};

describe('the request for a payment page', () => {
  it('says what is bought, by whom, and until when it can be paid', () => {
    expect(pageRequest(page)).toEqual({
      transaction_details: { order_id: 'TAB-7Q2M8ZK4W1XN9C3RJ6HV5T0B', gross_amount: 150_000 },
      item_details: [{ id: '7', name: 'Self-bot Bulanan', price: 50_000, quantity: 3 }],
      customer_details: { first_name: 'Siti Rahayu', email: 'siti@example.com', phone: '+6281234567890' },
      enabled_payments: ENABLED_PAYMENTS,
      credit_card: { secure: true },
      callbacks: { finish: 'https://bot.example/orders/TAB-7Q2M8ZK4W1XN9C3RJ6HV5T0B' },
      expiry: { start_time: '2026-12-24 14:05:00 +0700', unit: 'minute', duration: 1_440 },
    });
  });

  it('offers what can be followed by order id, and nothing else', () => {
    expect(ENABLED_PAYMENTS.toSorted()).toEqual(FOLLOWED);
  });

  it('adds up: price times quantity is the amount', () => {
    const price = fc.integer({ min: 1, max: 8_333_333 });
    fc.assert(
      fc.property(price, fc.integer({ min: 1, max: 12 }), (unitPrice, quantity) => {
        const amount = unitPrice * quantity;
        const { item_details, transaction_details } = pageRequest({
          ...page,
          amount,
          terms: { ...terms, unitPrice, quantity },
        });
        const sum = item_details.reduce((total, item) => total + item.price * item.quantity, 0);
        expect([sum, transaction_details.gross_amount]).toEqual([amount, amount]);
      }),
    );
  });

  it.each([149_999, 150_001, 50_000, 0])('is not made for %s when the terms add up to 150000', (amount) => {
    expect(() => pageRequest({ ...page, amount })).toThrow('is not');
  });

  it('keeps within the limits of Midtrans, with names of any length', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' });
    fc.assert(
      fc.property(name, name, (productName, customerName) => {
        const { item_details, customer_details } = pageRequest({
          ...page,
          terms: { ...terms, productName },
          customer: { ...page.customer, name: customerName },
        });
        const [item] = item_details;
        expect([...(item?.name ?? '')].length).toBeLessThanOrEqual(50);
        expect([...customer_details.first_name].length).toBeLessThanOrEqual(30);
        expect(item?.name).not.toContain('|');
        expect(() => encodeURIComponent(`${item?.name}${customer_details.first_name}`)).not.toThrow();
      }),
    );
  });

  it('cuts a long name where the limit is, and keeps what fits', () => {
    const { item_details, customer_details } = pageRequest({
      ...page,
      terms: { ...terms, productName: `${'a'.repeat(49)}bc` },
      customer: { ...page.customer, name: `${'d'.repeat(29)}ef` },
    });
    expect(item_details[0]?.name).toBe(`${'a'.repeat(49)}b`);
    expect(customer_details.first_name).toBe(`${'d'.repeat(29)}e`);
  });

  it('cuts no character of two code units in half', () => {
    const named = pageRequest({ ...page, terms: { ...terms, productName: `${'a'.repeat(49)}🤖🤖` } });
    expect(named.item_details[0]?.name).toBe(`${'a'.repeat(49)}🤖`);
  });

  it('writes the bar, by which Alfamart separates its fields, as a slash', () => {
    const named = pageRequest({ ...page, terms: { ...terms, productName: 'Bot|Bulanan|Hemat' } });
    expect(named.item_details[0]?.name).toBe('Bot/Bulanan/Hemat');
  });

  it('starts the time to pay when the order was made, on a clock in Jakarta', () => {
    const newYear = pageRequest({ ...page, createdAt: new Date('2026-12-31T17:00:30.900Z') });
    expect(newYear.expiry.start_time).toBe('2027-01-01 00:00:30 +0700');
  });
});
