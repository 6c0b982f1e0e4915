import { describe, expect, it } from '@jest/globals';
import { rawFor } from './raw-for.js';

const RAW = JSON.stringify({
  order_id: 'TAB-1',
  signature_key: 'abc',
  customer_details: { phone: '0812', email: 'siti@contoh.id', first_name: 'Siti' },
  va_numbers: [{ bank: 'bca', va_number: '812785002530231' }],
  refunds: [],
});

describe('what Midtrans sent', () => {
  it.each([true, false])('tells nobody what a notification could be forged with (masked: %s)', (masked) => {
    expect(rawFor(masked, RAW)).not.toContain('abc');
    expect(JSON.parse(rawFor(masked, RAW) ?? '')).toMatchObject({ order_id: 'TAB-1', signature_key: '***' });
  });

  it('tells viewers nothing about people', () => {
    expect(JSON.parse(rawFor(true, RAW) ?? '')).toEqual({
      order_id: 'TAB-1',
      signature_key: '***',
      customer_details: { phone: '***', email: '***', first_name: '***' },
      va_numbers: [{ bank: 'bca', va_number: '***' }],
      refunds: [],
    });
    expect(JSON.parse(rawFor(false, RAW) ?? '')).toMatchObject({ customer_details: { phone: '0812' } });
  });

  it('that cannot be read is shown as it is, but not to viewers', () => {
    expect([rawFor(false, '{"cut'), rawFor(true, '{"cut'), rawFor(false, null)]).toEqual([
      '{"cut',
      null,
      null,
    ]);
  });
});
