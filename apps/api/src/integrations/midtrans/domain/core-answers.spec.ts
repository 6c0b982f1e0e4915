import { describe, expect, it } from '@jest/globals';
import { BCA_PENDING, BNI_SETTLED, QRIS_EXPIRED } from '../../../../test/support/midtrans-bodies.js';
import { readCancelAnswer, readStatusAnswer } from './core-answers.js';
import type { Reply } from './reply.js';
import { readReport } from './transaction-report.js';

const answered = (body: unknown, status = 200): Reply => ({ kind: 'answered', status, body });
const silent: Reply = { kind: 'silent', reason: 'ECONNABORTED' };

const NOT_FOUND = {
  status_code: '404',
  status_message: "Transaction doesn't exist.",
  id: '5d1f8a30-c2b7-4e69-9f04-b7e6d3a1c852',
};
const CANNOT_MODIFY = {
  status_code: '412',
  status_message: 'Merchant cannot modify the status of the transaction',
};
const UNAUTHORIZED = {
  status_code: '401',
  status_message: 'Transaction cannot be authorized with the current client/server key.',
};
const PAGE = '<html><body>We are down for maintenance</body></html>';

/** Answers that say nothing about what was asked. */
const NO_ANSWERS: [string, Reply, object][] = [
  ['no answer in time', silent, { kind: 'unavailable', reason: 'ECONNABORTED' }],
  ['a wrong key', answered(UNAUTHORIZED, 401), { kind: 'unauthorized' }],
  ['a wrong key, said in the body alone', answered(UNAUTHORIZED), { kind: 'unauthorized' }],
  [
    'trouble at Midtrans',
    answered({ status_code: '500' }, 500),
    { kind: 'unavailable', reason: 'status 500' },
  ],
  [
    'trouble said in the body alone',
    answered({ status_code: '503' }),
    { kind: 'unavailable', reason: 'status 503' },
  ],
  [
    'too many questions',
    answered({ status_code: '429' }, 429),
    { kind: 'unavailable', reason: 'status 429' },
  ],
  ['a page of a gateway', answered(PAGE, 502), { kind: 'unavailable', reason: 'status 502' }],
  ['a page with status 200', answered(PAGE), { kind: 'nonsense', reason: 'status 200, not JSON' }],
  ['a page with status 404', answered(PAGE, 404), { kind: 'nonsense', reason: 'status 404, not JSON' }],
  ['a page with status 403', answered(PAGE, 403), { kind: 'nonsense', reason: 'status 403, not JSON' }],
  [
    'JSON of somebody else with 404',
    answered({ error: 'no route' }, 404),
    { kind: 'nonsense', reason: 'status 404' },
  ],
  ['an empty body', answered(''), { kind: 'nonsense', reason: 'status 200, not JSON' }],
  ['null', answered(null), { kind: 'nonsense', reason: 'status 200, not JSON' }],
  ['an array', answered([NOT_FOUND]), { kind: 'nonsense', reason: 'status 200, not JSON' }],
];

describe('the answer to GET status', () => {
  it.each([
    ['a payment', BNI_SETTLED],
    ['an open attempt', BCA_PENDING],
    ['an expired one, which has status code 407', QRIS_EXPIRED],
  ])('tells of %s', (_, body) => {
    expect(readStatusAnswer(answered(body))).toEqual({ kind: 'found', report: readReport(body), body });
  });

  it.each([200, 404])('"not found" is believed when the body says it, with HTTP status %s', (status) => {
    expect(readStatusAnswer(answered(NOT_FOUND, status))).toEqual({ kind: 'not_found' });
  });

  it('counts a code that is a number as one that is a string', () => {
    expect(readStatusAnswer(answered({ ...NOT_FOUND, status_code: 404 }))).toEqual({ kind: 'not_found' });
  });

  it('is nonsense when a field is missing that is decided on', () => {
    const { gross_amount: _, ...body } = BNI_SETTLED;
    expect(readStatusAnswer(answered(body))).toEqual({ kind: 'nonsense', reason: 'status 200' });
  });

  it.each(NO_ANSWERS)('is none: %s', (_, reply, expected) => {
    expect(readStatusAnswer(reply)).toEqual(expected);
  });
});

describe('the answer to cancel', () => {
  const cancelled = { ...BCA_PENDING, status_code: '200', transaction_status: 'cancel' };

  it.each([
    ['done', cancelled, { kind: 'cancelled' }],
    ['too late', CANNOT_MODIFY, { kind: 'refused' }],
    ['no such transaction', NOT_FOUND, { kind: 'not_found' }],
  ])('%s', (_, body, expected) => {
    expect(readCancelAnswer(answered(body))).toEqual(expected);
  });

  it.each([
    [CANNOT_MODIFY, 412, { kind: 'refused' }],
    [NOT_FOUND, 404, { kind: 'not_found' }],
  ])('is the same when HTTP says it too: %j', (body, status, expected) => {
    expect(readCancelAnswer(answered(body, status))).toEqual(expected);
  });

  it('does not take HTTP status 200 alone for done', () => {
    expect(readCancelAnswer(answered({ status_message: 'ok' })).kind).toBe('nonsense');
  });

  it.each(NO_ANSWERS)('is none: %s', (_, reply, expected) => {
    expect(readCancelAnswer(reply)).toEqual(expected);
  });
});
