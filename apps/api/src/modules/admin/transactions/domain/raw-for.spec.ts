import { describe, expect, it } from '@jest/globals';
import { ROLES } from '../../../../platform/security/roles.js';
import { rawFor } from './raw-for.js';

const RAW = JSON.stringify({
  order_id: 'TAB-1',
  signature_key: 'abc',
  customer_details: { phone: '0812', email: 'siti@contoh.id', first_name: 'Siti' },
  va_numbers: [{ bank: 'bca', va_number: '812785002530231' }],
  refunds: [],
});

describe('what Midtrans sent', () => {
  it.each(ROLES)('tells %s nothing that a notification could be forged with', (role) => {
    expect(rawFor(role, RAW)).not.toContain('abc');
    expect(JSON.parse(rawFor(role, RAW) ?? '')).toMatchObject({ order_id: 'TAB-1', signature_key: '***' });
  });

  it('tells viewers nothing about people', () => {
    expect(JSON.parse(rawFor('viewer', RAW) ?? '')).toEqual({
      order_id: 'TAB-1',
      signature_key: '***',
      customer_details: { phone: '***', email: '***', first_name: '***' },
      va_numbers: [{ bank: 'bca', va_number: '***' }],
      refunds: [],
    });
    expect(JSON.parse(rawFor('finance', RAW) ?? '')).toMatchObject({ customer_details: { phone: '0812' } });
  });

  it('that cannot be read is shown as it is, but not to viewers', () => {
    expect([rawFor('owner', '{"cut'), rawFor('viewer', '{"cut'), rawFor('owner', null)]).toEqual([
      '{"cut',
      null,
      null,
    ]);
  });
});
