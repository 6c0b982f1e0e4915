import { describe, expect, it } from '@jest/globals';
import type { RefundAnswer } from '../../../integrations/midtrans/domain/refund-answers.js';
import { refundOutcome } from './refund-outcome.js';

const refused: RefundAnswer = { kind: 'refused', code: 412, reason: 'Merchant cannot modify' };
const unavailable: RefundAnswer = { kind: 'unavailable', reason: 'ECONNABORTED' };

describe('what became of a refund', () => {
  it.each<[string, boolean | null, RefundAnswer | null, string]>([
    ['was made, and Midtrans lists it', true, { kind: 'made' }, 'done'],
    ['was made, and Midtrans does not list it yet', false, { kind: 'made' }, 'done'],
    ['was made, and Midtrans cannot be asked', null, { kind: 'made' }, 'done'],
    ['is refused, and Midtrans does not list it', false, refused, 'refused'],
    ['is refused since it was made before: the first answer was lost', true, refused, 'done'],
    ['is refused, and Midtrans cannot be asked whether it was made before', null, refused, 'unknown'],
    ['was not answered, and Midtrans lists it', true, unavailable, 'done'],
    ['was not answered, and Midtrans does not list it', false, unavailable, 'unknown'],
    ['has a key that is known, and Midtrans does not list it', false, { kind: 'known_key' }, 'unknown'],
    ['was not asked for again, and Midtrans lists it', true, null, 'done'],
    ['was not asked for again, and Midtrans cannot be asked', null, null, 'unknown'],
  ])('that %s', (_, listed, answer, kind) => {
    expect(refundOutcome(listed, answer).kind).toBe(kind);
  });

  it('says why it was refused', () => {
    expect(refundOutcome(false, refused)).toEqual({ kind: 'refused', why: '412 Merchant cannot modify' });
  });
});
