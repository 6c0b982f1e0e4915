import { describe, expect, it } from '@jest/globals';
import { CARD_PARTLY_REFUNDED, GOPAY_REFUND_REFUSED } from '../../../../test/support/midtrans-bodies.js';
import { readRefundAnswer, readRefundKeys, sumOfRefunds } from './refund-answers.js';
import type { Reply } from './reply.js';
import { readReport } from './transaction-report.js';

const answered = (body: unknown, status = 200): Reply => ({ kind: 'answered', status, body });
const code = (status_code: string, status_message = 'x') => answered({ status_code, status_message });

describe('the answer to a refund', () => {
  it.each<[string, Reply, object]>([
    ['is made', code('200'), { kind: 'made' }],
    [
      'is refused by the bank with 202, although the client resolves',
      answered(GOPAY_REFUND_REFUSED),
      { kind: 'refused', code: 202 },
    ],
    ['is still being worked on', code('202'), { kind: 'unavailable' }],
    ['is not possible in this state', code('412', 'Merchant cannot modify'), { kind: 'refused', code: 412 }],
    ['is not possible for this amount', code('414'), { kind: 'refused', code: 414 }],
    ['has a key that was used', code('406', 'Duplicate refund ID'), { kind: 'known_key' }],
    ['is about nothing', code('404'), { kind: 'not_found' }],
    ['is a wrong key', answered({ status_code: '401' }, 401), { kind: 'unauthorized' }],
    ['is trouble', code('500'), { kind: 'unavailable' }],
    ['is HTML with status 200', answered('<html></html>'), { kind: 'nonsense' }],
    ['is a page that is not found', answered('<html></html>', 404), { kind: 'nonsense' }],
    ['is JSON of somebody else', answered({ error: 'gone' }, 412), { kind: 'nonsense' }],
    ['is none', { kind: 'silent', reason: 'ECONNABORTED' }, { kind: 'unavailable', reason: 'ECONNABORTED' }],
  ])('%s', (_, reply, expected) => {
    expect(readRefundAnswer(reply)).toMatchObject(expected);
  });
});

describe('the list of refunds', () => {
  it('names their keys', () => {
    expect(readRefundKeys(CARD_PARTLY_REFUNDED)).toEqual(['RF-0042']);
    for (const refunds of [undefined, null, 'x', {}, [null, 1, { refund_key: 7 }]]) {
      expect(readRefundKeys({ refunds })).toEqual([]);
    }
  });

  it('says how much went back when nothing else does, each refund counted once', () => {
    const [refund] = CARD_PARTLY_REFUNDED.refunds;
    const other = { ...refund, refund_key: 'RF-0043', refund_amount: '10000.00' };
    const { refund_amount: _, ...body } = { ...CARD_PARTLY_REFUNDED, refunds: [refund, other, refund] };
    expect([sumOfRefunds(body), readReport(body)?.refunded]).toEqual([85_000, 85_000]);
    expect(sumOfRefunds({ refunds: [] })).toBeNull();
  });

  it('does not count against the sum that Midtrans says itself', () => {
    expect(readReport({ ...CARD_PARTLY_REFUNDED, refund_amount: '90000.00' })?.refunded).toBe(90_000);
  });
});
