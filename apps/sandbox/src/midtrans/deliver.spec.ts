import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aReceiver, type Receiver } from '../../test/support/receiver.js';
import { deliverWithin } from './deliver.js';

const BODY = '{"transaction_status":"settlement","order_id":"ORDER-1"}';
const running = new AbortController().signal;

let receiver: Receiver;
beforeEach(async () => (receiver = await aReceiver()));
afterEach(() => receiver.close());

const deliver = (limitMs = 5000) => deliverWithin(limitMs)(`${receiver.url}/webhook`, BODY, running);

describe('delivering a notification', () => {
  it('posts the text as it is, named like Midtrans', async () => {
    expect(await deliver()).toEqual({ status: 200, answer: 'noted' });
    expect(receiver.received[0]).toMatchObject({
      path: '/webhook',
      text: BODY,
      headers: { 'user-agent': 'Veritrans', 'content-type': 'application/json', accept: 'application/json' },
    });
  });

  it.each([307, 308])('follows %i with the same method and body', async (status) => {
    receiver.answerWith((path) =>
      path === '/webhook' ? { status, headers: { Location: '/moved' } } : { status: 200 },
    );
    expect(await deliver()).toMatchObject({ status: 200 });
    expect(receiver.received.map(({ path, text }) => [path, text])).toEqual([
      ['/webhook', BODY],
      ['/moved', BODY],
    ]);
  });

  it('gives up after five hops', async () => {
    receiver.answerWith((path) => ({ status: 307, headers: { Location: `${path}x` } }));
    expect(await deliver()).toMatchObject({ status: 307 });
    expect(receiver.received).toHaveLength(6);
  });

  it.each([301, 302, 303])('does not follow %i', async (status) => {
    receiver.answerWith(() => ({ status, headers: { Location: '/moved' } }));
    expect(await deliver()).toMatchObject({ status });
    expect(receiver.received).toHaveLength(1);
  });

  it('does not wait longer than its limit', async () => {
    receiver.answerWith(() => 'silence');
    expect(await deliver(30)).toEqual({ status: null, error: 'no answer in time' });
  });

  it('reports a connection that is refused', async () => {
    const { url } = receiver;
    await receiver.close();
    const outcome = await deliverWithin(5000)(url, BODY, running);
    receiver = await aReceiver();
    expect(outcome).toEqual({ status: null, error: expect.stringContaining('ECONNREFUSED') });
  });
});
