import { describe, expect, it } from '@jest/globals';
import type { Reply } from './reply.js';
import { readTokenAnswer, readTokenCancelAnswer } from './snap-answers.js';

const answered = (status: number, body: unknown): Reply => ({ kind: 'answered', status, body });
const complaint = (status: number, ...error_messages: unknown[]) => answered(status, { error_messages });
const silent: Reply = { kind: 'silent', reason: 'ECONNREFUSED' };

const TOKEN = '2f7c9b14-6a3e-4d80-b5f1-e94d08c7a263';
const PAGE = '<html><body>We are down for maintenance</body></html>';
const TAKEN = 'transaction_details.order_id has already been taken';

const NO_ANSWERS: [string, Reply, object][] = [
  ['no answer', silent, { kind: 'unavailable', reason: 'ECONNREFUSED' }],
  ['a page with status 200', answered(200, PAGE), { kind: 'nonsense', reason: 'status 200, not JSON' }],
  ['a page with status 400', answered(400, PAGE), { kind: 'nonsense', reason: 'status 400, not JSON' }],
  ['a page of a gateway', answered(502, PAGE), { kind: 'unavailable', reason: 'status 502' }],
  ['an empty body', answered(200, ''), { kind: 'nonsense', reason: 'status 200, not JSON' }],
  ['null', answered(200, null), { kind: 'nonsense', reason: 'status 200, not JSON' }],
  [
    'trouble at Midtrans',
    complaint(500, 'Sorry, we encountered internal server error.'),
    {
      kind: 'unavailable',
      reason: 'status 500',
    },
  ],
  ['too many questions', complaint(429, 'Too many requests'), { kind: 'unavailable', reason: 'status 429' }],
  [
    'a wrong key',
    complaint(401, 'Access denied due to unauthorized transaction, please check client or server key'),
    { kind: 'unauthorized' },
  ],
  [
    'complaints that are no list',
    answered(400, { error_messages: TAKEN }),
    { kind: 'nonsense', reason: 'status 400' },
  ],
  ['complaints that are no words', complaint(400, 42, null), { kind: 'nonsense', reason: 'status 400' }],
];

describe('the answer to the request for a payment page', () => {
  it('brings a token, and the address of the page', () => {
    const redirect_url = `https://app.midtrans.example/snap/v4/redirection/${TOKEN}`;
    expect(readTokenAnswer(answered(201, { token: TOKEN, redirect_url }))).toEqual({
      kind: 'token',
      token: TOKEN,
      redirectUrl: redirect_url,
    });
  });

  it.each([undefined, null, '', 42])('brings a token also with %j for the address', (redirect_url) => {
    const answer = readTokenAnswer(answered(201, { token: TOKEN, redirect_url }));
    expect(answer).toEqual({ kind: 'token', token: TOKEN, redirectUrl: null });
  });

  it.each(['', null, undefined, 42, true, [TOKEN], { token: TOKEN }])(
    'is none with the token %j',
    (token) => {
      expect(
        readTokenAnswer(answered(201, { token, redirect_url: 'https://app.midtrans.example/' })),
      ).toEqual({
        kind: 'nonsense',
        reason: 'status 201',
      });
    },
  );

  it.each([
    TAKEN,
    'transaction_details.order_id sudah digunakan',
    'transaction_details.order_id has been paid and utilized, please use another order ID',
    'TRANSACTION_DETAILS.ORDER_ID SUDAH DIGUNAKAN',
  ])('tells a used order id in either language: %s', (message) => {
    expect(readTokenAnswer(complaint(400, message))).toEqual({ kind: 'duplicate' });
    expect(readTokenAnswer(complaint(400, 'something else', message))).toEqual({ kind: 'duplicate' });
  });

  it.each([
    'transaction_details.gross_amount is not equal to the sum of item_details',
    'transaction_details.order_id too long',
    'transaction_details.order_id is required',
    'item_details Name too long',
  ])('tells what was wrong with the request: %s', (message) => {
    expect(readTokenAnswer(complaint(400, message))).toEqual({ kind: 'refused', reason: message });
  });

  it('tells all that was wrong', () => {
    expect(readTokenAnswer(complaint(400, 'first', 'second'))).toEqual({
      kind: 'refused',
      reason: 'first; second',
    });
  });

  it.each(NO_ANSWERS)('is none: %s', (_, reply, expected) => {
    expect(readTokenAnswer(reply)).toEqual(expected);
  });
});

describe('the answer to the cancelling of a token', () => {
  it('tells when it was done', () => {
    const done = answered(200, { canceled_at: '2026-08-17T02:30:12.776Z' });
    expect(readTokenCancelAnswer(done)).toEqual({ kind: 'cancelled' });
  });

  it.each([
    ['token already canceled', 'gone'],
    ['token already cancelled', 'gone'],
    ['token not found', 'gone'],
    ['Transaction is on progress', 'in_progress'],
    ['Transaction is in progress', 'in_progress'],
    ['In progress', 'in_progress'],
  ])('%s', (message, kind) => {
    for (const status of [400, 404, 406, 412]) {
      expect(readTokenCancelAnswer(complaint(status, message))).toEqual({ kind });
    }
  });

  it('does not take a page that was not found for a token that is gone', () => {
    expect(readTokenCancelAnswer(answered(404, '<h1>404 not found</h1>')).kind).toBe('nonsense');
    expect(readTokenCancelAnswer(answered(404, { message: 'not found' })).kind).toBe('nonsense');
  });

  it('does not take status 200 alone for done', () => {
    expect(readTokenCancelAnswer(answered(200, {}))).toEqual({ kind: 'nonsense', reason: 'status 200' });
  });

  it.each([400, 404, 406, 409, 412, 422])('is a definite no in words that nobody knows: %i', (status) => {
    expect(readTokenCancelAnswer(complaint(status, 'token sudah dipakai', 'lihat panduan'))).toEqual({
      kind: 'refused',
      reason: 'token sudah dipakai; lihat panduan',
    });
  });

  it.each([403, 408, 429, 500, 503])('is no definite no with status %i, whatever it says', (status) => {
    expect(readTokenCancelAnswer(complaint(status, 'something else')).kind).not.toBe('refused');
  });

  it.each(NO_ANSWERS)('is none: %s', (_, reply, expected) => {
    expect(readTokenCancelAnswer(reply)).toEqual(expected);
  });
});
