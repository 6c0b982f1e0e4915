import { describe, expect, it } from '@jest/globals';
import { ApiError } from '@teamanubot/contracts/client';
import type { Message } from '../../shell/api/types.js';
import { resendAll, worthResending } from './bulk-resending.js';

const NOW = Date.parse('2026-12-01T00:00:00Z');
type Row = Pick<Message, 'kind' | 'state' | 'not_after'>;
const INVOICE: Row = { kind: 'invoice', state: 'failed', not_after: null };

function refusal(code: ApiError['code'], status = 409) {
  return new ApiError({ code, status, message: `sentence of ${code}` });
}

describe('what of the selected messages goes again', () => {
  it.each<[string, Partial<Row>, boolean]>([
    ['one that failed', {}, true],
    ['one that failed and is of use for a while', { not_after: '2026-12-01T00:00:01Z' }, true],
    ['one that is of no use any more', { not_after: '2026-12-01T00:00:00Z' }, false],
    ['a code', { kind: 'otp_register' }, false],
    ['one that arrived', { state: 'sent' }, false],
    ['one that is on its way', { state: 'sending' }, false],
    ['one that waits', { state: 'queued' }, false],
    ['one that was dropped', { state: 'dropped' }, false],
  ])('%s', (_, differs, goes) => {
    expect(worthResending([{ ...INVOICE, ...differs }], NOW)).toHaveLength(goes ? 1 : 0);
  });
});

describe('sending several again', () => {
  /** Sends 1, 2, … and answers some of them with an error. */
  async function sending(count: number, errors: Record<number, unknown>) {
    const tried: number[] = [];
    const rows = Array.from({ length: count }, (_, index) => index + 1);
    const outcome = await resendAll(rows, (row) => {
      tried.push(row);
      return row in errors ? Promise.reject(errors[row] as Error) : Promise.resolve();
    });
    return { ...outcome, refused: Object.fromEntries(outcome.refused), tried };
  }

  it('goes through all of them, and says of those that were refused why', async () => {
    const late = refusal('message_not_resendable');
    expect(await sending(5, { 2: late, 3: refusal('message_under_way'), 5: late })).toEqual({
      gone: 2,
      refused: { 'sentence of message_not_resendable': 2, 'sentence of message_under_way': 1 },
      tried: [1, 2, 3, 4, 5],
    });
  });

  it.each([refusal('too_many_requests', 429), refusal('internal_error', 500), new TypeError('x')])(
    'ends with what would befall the others too: %s',
    async (error) => {
      expect(await sending(3, { 2: error })).toEqual({
        gone: 1,
        refused: {},
        stopped: error,
        tried: [1, 2],
      });
    },
  );
});
