import { describe, expect, it } from '@jest/globals';
import { ApiError, type FailureCode } from '@teamanubot/contracts/client';
import { describeFailure } from './describe-failure.js';

function failure(code: FailureCode, status: number, more: { retryAfter?: number; message?: string } = {}) {
  return new ApiError({ message: 'Kalimat dari API.', code, status, requestId: 'r-1', ...more });
}

describe('describeFailure', () => {
  it.each([
    ['no connection', failure('network', 0), false, 'fault.offlineTitle', true],
    ['no answer', failure('network', 0), true, 'fault.unreachableTitle', true],
    [
      'no answer to a proxy',
      failure('internal_error', 504, { message: '' }),
      true,
      'fault.unreachableTitle',
      true,
    ],
    ['the page of a Wi-Fi', failure('unreadable', 200), true, 'fault.unreadableTitle', true],
    ['not there', failure('not_found', 404), true, 'fault.missingTitle', false],
    ['too many', failure('too_many_requests', 429), true, 'fault.busyTitle', true],
    ['a dependency away', failure('midtrans_unavailable', 503), true, 'fault.busyTitle', true],
    ['refused with a reason', failure('invalid_credentials', 401), true, 'fault.refusedTitle', true],
    ['our fault', failure('internal_error', 500), true, 'fault.brokenTitle', true],
    ['a slip in the page', new TypeError('x is undefined'), true, 'fault.brokenTitle', true],
  ] as const)('%s', (_, error, online, title, retriable) => {
    expect(describeFailure(error, online)).toMatchObject({ title, retriable });
  });

  it('prefers the sentence of the API, and gives the code to report', () => {
    expect(describeFailure(failure('internal_error', 500), true)).toMatchObject({
      sentence: 'Kalimat dari API.',
      requestId: 'r-1',
    });
    expect(describeFailure(failure('internal_error', 500, { message: '' }), true)).toMatchObject({
      sentence: undefined,
      text: 'fault.brokenText',
    });
  });

  it('asks nobody to report what is no fault of ours', () => {
    expect(describeFailure(failure('order_paid', 409), true).requestId).toBeUndefined();
    expect(describeFailure(failure('not_found', 404), true).requestId).toBeUndefined();
  });

  it('says how long to wait where the API does', () => {
    expect(describeFailure(failure('order_busy', 503, { retryAfter: 5 }), true).wait).toBe(5);
  });
});
