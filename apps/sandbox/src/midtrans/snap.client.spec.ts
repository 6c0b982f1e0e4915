import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Snap } from 'midtrans-client';
import { aSandbox, type Running } from '../../test/support/a-sandbox.js';
import { failure, snapClient } from '../../test/support/official-client.js';

let running: Running;
let snap: Snap;
let count = 0;

const freshId = () => `SNAP-${(count += 1)}`;
const parameter = (orderId: string) => ({
  transaction_details: { order_id: orderId, gross_amount: 150_000 },
});

beforeAll(async () => {
  running = await aSandbox();
  snap = snapClient(running.sandbox.url);
});
afterAll(() => running.close());

describe('the official client creates', () => {
  it('answers a token and the address of its page', async () => {
    const { token, redirect_url } = await snap.createTransaction(parameter(freshId()));
    expect(token).toHaveLength(36);
    expect(redirect_url).toBe(`${running.sandbox.url}/snap/v4/redirection/${token}`);
    expect(await snap.createTransactionToken(parameter(freshId()))).toHaveLength(36);
    expect(await snap.createTransactionRedirectUrl(parameter(freshId()))).toContain('/redirection/');
  });

  it('refuses with HTTP 400 and every message', async () => {
    expect(await failure(snap.createTransaction({}))).toEqual({
      httpStatusCode: 400,
      ApiResponse: {
        error_messages: [
          'transaction_details.order_id is required',
          'transaction_details.gross_amount is required',
        ],
      },
    });
  });

  it('refuses another key with HTTP 401', async () => {
    const stranger = snapClient(running.sandbox.url, 'other');
    expect(await failure(stranger.createTransaction(parameter(freshId())))).toMatchObject({
      httpStatusCode: 401,
      ApiResponse: {
        error_messages: [expect.stringMatching(/^Access denied/), expect.stringMatching(/^Visit/)],
      },
    });
  });

  it('gives a new token until a method was chosen; then the order id is taken', async () => {
    const orderId = freshId();
    const first = await snap.createTransactionToken(parameter(orderId));
    const second = await snap.createTransactionToken(parameter(orderId));
    expect(second).not.toBe(first);
    expect((await fetch(`${running.sandbox.url}/snap/v4/redirection/${first}`)).status).toBe(404);
    running.sandbox.control.choose(orderId, 'qris');
    const taken = 'transaction_details.order_id has already been taken';
    expect(await failure(snap.createTransaction(parameter(orderId)))).toEqual({
      httpStatusCode: 400,
      ApiResponse: { error_messages: [taken] },
    });
    running.sandbox.control.setFaults({ duplicate_wording: 'id' }, orderId);
    expect((await failure(snap.createTransaction(parameter(orderId)))).ApiResponse).toEqual({
      error_messages: ['transaction_details.order_id sudah digunakan'],
    });
  });

  it('nothing when nobody answers', async () => {
    const orderId = freshId();
    running.sandbox.control.setFaults({ snap_create: 'hang' }, orderId);
    snap.httpClient.http_client.defaults.timeout = 50;
    const outcome = await failure(snap.createTransaction(parameter(orderId)));
    snap.httpClient.http_client.defaults.timeout = 5000;
    expect(outcome).toEqual({ httpStatusCode: null, ApiResponse: null });
    expect(() => running.sandbox.control.order(orderId)).toThrow('There is no order');
  });
});
