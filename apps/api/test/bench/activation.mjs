// @ts-check
import { load, ms, rate, request, summary } from '@teamanubot/tooling/bench';
import { order } from './shoppers.mjs';

const PACED = 300;
const PER_SECOND = 50;
const HEAP = 600;
const CONNECTIONS = 16;

/** @typedef {import('../../../../libs/tooling/src/bench/bench-world.mjs').BenchWorld} BenchWorld */

/**
 * From the notification to the active rental: at fifty a second, and as fast as one worker can when many wait.
 *
 * @param {BenchWorld} world
 */
export async function activation(world) {
  const paced = await attempts(world, (await order(world, PACED)).orderIds);
  await pay(world, paced, PER_SECOND);
  const times = summary(
    await settled(
      world,
      paced.map(({ orderId }) => orderId),
    ),
  );

  const heap = await attempts(world, (await order(world, HEAP)).orderIds);
  await world.part('worker').stop();
  await pay(world, heap);
  const ids = heap.map(({ orderId }) => orderId);
  await world.until('every notification is in the inbox', async () => {
    const [{ n }] = await world.sql(`SELECT COUNT(*) AS n FROM midtrans_notifications WHERE ${SETTLEMENTS}`, [
      ids,
    ]);
    return Number(n) === HEAP;
  });
  await world.part('worker').start();
  await settled(world, ids);
  const [{ seconds }] = await world.sql(
    `SELECT TIMESTAMPDIFF(MICROSECOND, MIN(processed_at), MAX(processed_at)) / 1000000 AS seconds
     FROM midtrans_notifications WHERE ${SETTLEMENTS}`,
    [ids],
  );
  const drained = HEAP / Number(seconds);
  return [
    {
      what: `webhook received → rental active, at ${PER_SECOND}/s`,
      measured: `p50 ${ms(times.p50)}, p95 ${ms(times.p95)}, most ${ms(times.most)}`,
      bar: 'p95 < 1 s',
      held: times.p95 < 1_000,
      figures: { p50: times.p50, p95: times.p95, most: times.most },
    },
    {
      what: `${HEAP.toLocaleString('en')} waiting notifications, one worker`,
      measured: `${rate(drained)} activated`,
      bar: '≥ 150/s',
      held: drained >= 150,
      figures: { perSecond: drained },
    },
  ];
}

const SETTLEMENTS = `order_id IN (?) AND raw_body LIKE '%settlement%'`;

/**
 * Somebody begins to pay each order.
 *
 * @param {BenchWorld} world
 * @param {string[]} orderIds
 * @returns {Promise<{ orderId: string, transactionId: string }[]>}
 */
async function attempts(world, orderIds) {
  const base = `${world.stack.info.sandbox_url}/control`;
  const begun = [];
  for (const orderId of orderIds) {
    const options = { base, body: { method: 'gopay' } };
    const { transaction_id: transactionId } = await world.ask('POST', `/orders/${orderId}/attempts`, options);
    begun.push({ orderId, transactionId });
  }
  return begun;
}

/**
 * @param {BenchWorld} world
 * @param {{ transactionId: string }[]} begun
 * @param {number} [perSecond]
 */
async function pay(world, begun, perSecond) {
  const { statuses } = await load({
    url: String(world.stack.info.sandbox_url).replace('localhost', '127.0.0.1'),
    connections: CONNECTIONS,
    perSecond,
    next: (number) => {
      const one = begun[number];
      return one ? request('POST', `/control/attempts/${one.transactionId}/pay`, {}, '{}') : null;
    },
  });
  if (!statuses['200'] || Object.keys(statuses).length > 1)
    throw new Error(`Paying: ${JSON.stringify(statuses)}`);
}

/**
 * @param {BenchWorld} world
 * @param {string[]} ids
 * @returns {Promise<number[]>} milliseconds from the notification to the end of its work, which is the active rental
 */
async function settled(world, ids) {
  await world.until(
    'every order is paid',
    async () => {
      const [{ n }] = await world.sql(
        `SELECT COUNT(*) AS n FROM payment_transactions o JOIN rental_entries e ON e.order_id = o.midtrans_order_id
         WHERE o.midtrans_order_id IN (?) AND o.state = 'paid' AND e.kind = 'payment'`,
        [ids],
      );
      return Number(n) === ids.length;
    },
    120_000,
  );
  /** @type {{ ms: string }[]} */
  const rows = await world.sql(
    `SELECT TIMESTAMPDIFF(MICROSECOND, received_at, processed_at) / 1000 AS ms
     FROM midtrans_notifications WHERE ${SETTLEMENTS} AND processed_at IS NOT NULL`,
    [ids],
  );
  return rows.map((row) => Number(row.ms));
}
