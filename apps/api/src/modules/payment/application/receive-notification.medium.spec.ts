import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { testEnvironment } from '../../../../test/support/environment.js';
import { PaymentWorld } from '../../../../test/support/payments.js';
import { openTcpGate, type TcpGate } from '../../../../test/support/tcp-gate.js';
import { until } from '../../../../test/support/until.js';

async function aSettlement(world: PaymentWorld) {
  const { order, transactionId } = await world.placeAndChoose();
  world.pay(transactionId);
  return { order, body: world.notification(order.orderId, transactionId) };
}

async function countOf(world: PaymentWorld, outcome: string): Promise<number> {
  const counter = await world.app.get(Registry).getSingleMetric('midtrans_notifications_total')?.get();
  return counter?.values.find(({ labels }) => labels.outcome === outcome)?.value ?? 0;
}

describe('a notification', () => {
  let world: PaymentWorld;
  beforeAll(async () => {
    world = await PaymentWorld.open();
  });
  beforeEach(() => world.reset());
  afterAll(() => world.close());

  it('is answered once its row is committed, word for word as it came', async () => {
    const { order, body } = await aSettlement(world);
    const text = JSON.stringify(body, null, 1);
    const { statusCode, json } = await world.deliver(text);
    expect([statusCode, json()]).toEqual([200, { status: 'ok' }]);
    expect(await world.notifications()).toMatchObject([
      { rawBody: text, orderId: order.orderId, transactionId: body.transaction_id, state: 'received' },
    ]);
  });

  it('is answered when it comes again, and is one row', async () => {
    const { body } = await aSettlement(world);
    const before = await countOf(world, 'duplicate');
    const codes = [];
    for (let time = 0; time < 3; time++) codes.push((await world.deliver(body)).statusCode);
    expect([codes, await world.notifications()]).toMatchObject([[200, 200, 200], { length: 1 }]);
    expect(await countOf(world, 'duplicate')).toBe(before + 2);
  });

  it.each([
    ['another amount', { gross_amount: '1.00' }],
    ['another order', { order_id: 'TAB-00000000000000000000000A' }],
    ['another code', { status_code: '201' }],
    ['a signature in capitals', { signature_key: 'A'.repeat(128) }],
    ['a short signature', { signature_key: '' }],
  ])('that is forged (%s) is refused: nothing is stored but a count', async (_, forgery) => {
    const { body } = await aSettlement(world);
    const before = await countOf(world, 'forged');
    const answer = await world.deliver({ ...body, ...forgery });
    expect([answer.statusCode, answer.json()]).toMatchObject([403, { code: 'signature_invalid' }]);
    expect(await world.notifications()).toEqual([]);
    expect(await countOf(world, 'forged')).toBe(before + 1);
  });
});

describe('while keys are rotated', () => {
  it('a signature of the key before is good', async () => {
    const former = String(testEnvironment().MIDTRANS_SERVER_KEY);
    const world = await PaymentWorld.open();
    const { body } = await world.reset().then(() => aSettlement(world));
    await world.close();
    const keys = { MIDTRANS_SERVER_KEY: 'SB-Mid-server-next-key', MIDTRANS_PREVIOUS_SERVER_KEY: former };
    const rotated = await PaymentWorld.open({ environment: keys });
    const answer = await rotated.deliver(body);
    await rotated.close();
    expect(answer.statusCode).toBe(200);
  });
});

describe('while Redis is away', () => {
  it('it is taken, answered and processed all the same', async () => {
    const world = await PaymentWorld.open({ environment: { REDIS_URL: 'redis://127.0.0.1:9/0' } });
    await world.reset();
    const { order, body } = await aSettlement(world);
    const { statusCode } = await world.deliver(body);
    await world.work();
    expect([statusCode, await world.state(order.orderId)]).toEqual([200, 'paid']);
    await world.close();
  });
});

describe('while the database is away', () => {
  let gate: TcpGate;
  afterAll(() => gate.close());

  it('Midtrans is told to come again, and what comes again is taken', async () => {
    const { DB_HOST, DB_PORT } = testEnvironment();
    gate = await openTcpGate({ host: String(DB_HOST), port: Number(DB_PORT) });
    const environment = { DB_HOST: '127.0.0.1', DB_PORT: String(gate.port) };
    const world = await PaymentWorld.open({ environment });
    await world.reset();
    const { order, body } = await aSettlement(world);
    gate.shut();
    const refused = await world.deliver(body);
    expect([refused.statusCode, refused.json()]).toMatchObject([503, { code: 'database_unavailable' }]);
    expect(refused.headers['retry-after']).toBeDefined();

    gate.open();
    const taken = await world.deliver(body);
    await world.work();
    expect([taken.statusCode, await world.state(order.orderId)]).toEqual([200, 'paid']);
    await world.close();
  });
});

describe('with the worker running', () => {
  it('it is settled without anybody asking, by the bell or by the sweeper', async () => {
    const world = await PaymentWorld.open({ background: true });
    await world.reset();
    const { order, body } = await aSettlement(world);
    await world.deliver(body);
    await until(async () => (await world.state(order.orderId)) === 'paid');
    expect(world.listener.paid).toHaveLength(1);
    await world.close();
  });
});
