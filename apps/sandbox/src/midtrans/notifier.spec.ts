import { describe, expect, it } from '@jest/globals';
import { anAttempt, NOON } from '../../test/support/an-attempt.js';
import { Faults } from '../faults/faults.js';
import { SandboxClock } from '../platform/clock.js';
import type { Outcome } from './domain/order.js';
import { Notifier } from './notifier.js';
import { OrderBook } from './order-book.js';

const MINUTE = 60_000;
const unchanged = () => undefined;
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A notifier whose merchant answers as told; the clock stands until it is moved. */
function aNotifier(outcome: () => Outcome, jitter = () => 1) {
  const clock = new SandboxClock(() => NOON);
  const book = new OrderBook();
  const faults = new Faults(unchanged);
  const sentAt: number[] = [];
  const urls: string[] = [];
  const sent: string[] = [];
  const deliver = async (url: string, body: string) => {
    sent.push(body);
    sentAt.push((clock.now().getTime() - NOON) / MINUTE);
    urls.push(url);
    return outcome();
  };
  const notificationUrl = 'http://shop.test/webhook';
  const notifier = new Notifier({
    clock,
    book,
    faults,
    deliver,
    notificationUrl,
    jitter,
    changed: unchanged,
  });
  const { order, attempt } = anAttempt('qris');
  book.add(order);
  const announceAs = (body: string) => notifier.announce(order, attempt.transactionId, body);
  const announce = () => announceAs('{}');
  const pass = async (minutes: number) => {
    clock.advance(minutes * MINUTE);
    await turn();
  };
  return { notifier, faults, order, attempt, sent, sentAt, urls, announce, announceAs, pass };
}

const answered = (status: number) => (): Outcome => ({ status, answer: '' });

describe('tries', () => {
  it('come after 2, 10, 30, 90 and 210 minutes while nobody answers; then it is lost', async () => {
    const { announce, pass, order, sentAt } = aNotifier(() => ({ status: null, error: 'refused' }));
    announce();
    await turn();
    for (const minutes of [2, 10, 30, 90, 210, 1000]) await pass(minutes);
    expect(sentAt).toEqual([0, 2, 12, 42, 132, 342]);
    expect(order.notifications).toMatchObject([{ state: 'failed', tries: { length: 6 } }]);
  });

  it('come earlier by chance, and faster when told', async () => {
    const { announce, notifier, pass, sentAt } = aNotifier(answered(503), () => 0.5);
    notifier.retrySpeed = 10;
    announce();
    await turn();
    await pass(0.1);
    await pass(0.5);
    expect(sentAt).toEqual([0, 0.1, 0.6]);
  });

  it('end with an answer of 2xx', async () => {
    const answers = [503, 500, 200].map(answered);
    const { announce, pass, order } = aNotifier(() => answers.shift()?.() ?? { status: 500, answer: '' });
    announce();
    await turn();
    await pass(2);
    expect(order.notifications).toMatchObject([
      { state: 'failed', tries: [{ status: 503 }, { status: 500 }] },
    ]);
    announce();
    await turn();
    expect(order.notifications[1]).toMatchObject({ state: 'delivered', tries: [{ status: 200 }] });
  });
});

describe('faults', () => {
  it('hold keeps notifications until they are released', async () => {
    const { announce, notifier, faults, order, sentAt } = aNotifier(answered(200));
    faults.merge({ notifications: 'hold' });
    announce();
    announce();
    await turn();
    expect(sentAt).toEqual([]);
    expect(notifier.release('another order')).toBe(0);
    expect(notifier.release(order.orderId)).toBe(2);
    await turn();
    expect(order.notifications.map(({ state }) => state)).toEqual(['delivered', 'delivered']);
    expect(notifier.release()).toBe(0);
  });

  it('hold does not keep what somebody asks for', async () => {
    const { notifier, faults, order, attempt, sentAt } = aNotifier(answered(200));
    faults.merge({ notifications: 'hold' });
    expect(await notifier.sendNow(order, attempt.transactionId, '{}')).toMatchObject([
      { state: 'delivered' },
    ]);
    expect(sentAt).toEqual([0]);
  });

  it('off sends nothing, and nothing can be released', async () => {
    const { announce, notifier, faults, order, sentAt } = aNotifier(answered(200));
    faults.merge({ notifications: 'off' });
    announce();
    await turn();
    expect(notifier.release()).toBe(0);
    expect(sentAt).toEqual([]);
    expect(order.notifications).toMatchObject([{ state: 'dropped' }]);
  });

  it('drop loses so many, then no more', async () => {
    const { announce, faults, order, sentAt } = aNotifier(answered(200));
    faults.merge({ drop: 2 });
    for (let event = 0; event < 3; event += 1) announce();
    await turn();
    expect(order.notifications.map(({ state }) => state)).toEqual(['dropped', 'dropped', 'delivered']);
    expect(sentAt).toEqual([0]);
    expect(faults.current().drop).toBe(0);
  });

  it('delay sends later, unless it is released', async () => {
    const { announce, notifier, faults, pass, sentAt } = aNotifier(answered(200));
    faults.merge({ delay_seconds: 300 });
    announce();
    await pass(4);
    expect(sentAt).toEqual([]);
    await pass(1);
    expect(sentAt).toEqual([5]);
    announce();
    expect(notifier.release()).toBe(1);
    await turn();
    await pass(60);
    expect(sentAt).toEqual([5, 5]);
  });

  it('reversed lets the second overtake the first; one that nobody overtakes goes out by itself', async () => {
    const { announceAs, faults, pass, sent } = aNotifier(answered(200));
    faults.merge({ order: 'reversed' });
    announceAs('pending');
    announceAs('settlement');
    await turn();
    expect(sent).toEqual(['settlement', 'pending']);
    announceAs('refund');
    await turn();
    expect(sent).toHaveLength(2);
    await pass(1);
    expect(sent).toEqual(['settlement', 'pending', 'refund']);
  });

  it('repeat sends an old text again', async () => {
    const { announceAs, notifier, order, sent } = aNotifier(answered(200));
    announceAs('pending');
    announceAs('settlement');
    await turn();
    await notifier.repeat(order.notifications[0]?.id ?? '');
    expect(sent).toEqual(['pending', 'settlement', 'pending']);
    expect(await notifier.repeat('none')).toBeUndefined();
  });

  it('duplicate sends so many more, for one order only', async () => {
    const { announce, faults, sentAt } = aNotifier(answered(200));
    faults.merge({ duplicate: 20 }, 'another order');
    announce();
    faults.merge({ duplicate: 3 }, 'ORDER-1');
    announce();
    await turn();
    expect(sentAt).toHaveLength(1 + 4);
  });
});

describe('addresses', () => {
  it.each([
    ['the one of the merchant', {}, ['http://shop.test/webhook']],
    ['appended ones too', { appendUrls: ['http://b.test'] }, ['http://shop.test/webhook', 'http://b.test']],
    [
      'overriding ones only',
      { overrideUrls: ['http://c.test'], appendUrls: ['http://b.test'] },
      ['http://c.test'],
    ],
  ])('%s', (_, more, expected) => {
    const { notifier, order, urls } = aNotifier(answered(200));
    notifier.announce({ ...order, ...more }, 'any', '{}');
    expect(urls).toEqual(expected);
  });
});
