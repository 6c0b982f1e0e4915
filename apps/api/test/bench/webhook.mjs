// @ts-check
import { createHash, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { load, ms, percent, rate, request } from '@teamanubot/tooling/bench';

const BARE = fileURLToPath(new URL('bare/fastify.mjs', import.meta.url));
const CONNECTIONS = 32;
const EACH = 12_000;
const WARM = 2_000;
const TURNS = 3;

/**
 * From the signed notification to the 200 that says it is durable, against a route that inserts the same row and checks
 * nothing. The worker is away, so that what is measured is the door.
 *
 * @param {import('../../../../libs/tooling/src/bench/bench-world.mjs').BenchWorld} world
 */
export async function webhook(world) {
  await world.part('worker').stop();
  await world.sql('CREATE TABLE bench_inbox LIKE midtrans_notifications');
  const bare = await world.beside(BARE);
  try {
    const sides = /** @type {const} */ ({
      ours: [world.url, '/midtrans/webhook'],
      bare: [bare.said, '/webhook'],
    });
    /** @type {Record<'ours' | 'bare', import('../../../../libs/tooling/src/bench/load.mjs').Answered[]>} */
    const turns = { ours: [], bare: [] };
    let accepted = 0;
    for (let turn = 0; turn <= TURNS; turn++)
      for (const side of /** @type {const} */ (['ours', 'bare'])) {
        const [url, route] = sides[side];
        const bodies = Array.from({ length: turn === 0 ? WARM : EACH }, () => notification(world.settings));
        const next = (/** @type {number} */ number) => {
          const body = bodies[number];
          return body === undefined ? null : request('POST', route, {}, body);
        };
        const answered = await load({ url, connections: CONNECTIONS, next });
        if (side === 'ours') accepted += answered.statuses['200'] ?? 0;
        if (turn > 0) turns[side].push(answered);
      }
    const middle = (/** @type {'ours' | 'bare'} */ side) =>
      /** @type {import('../../../../libs/tooling/src/bench/load.mjs').Answered} */ (
        turns[side].toSorted((a, b) => a.perSecond - b.perSecond)[1]
      );
    const [ours, other] = [middle('ours'), middle('bare')];
    const [{ n }] = await world.sql(
      `SELECT COUNT(*) AS n FROM midtrans_notifications WHERE order_id LIKE 'BENCH-%'`,
    );
    const lost = accepted - Number(n);
    const ratio = ours.perSecond / other.perSecond;
    return [
      {
        what: 'webhook (signed, durable, 200; 32 connections)',
        measured: `${rate(ours.perSecond)}, p99 ${ms(ours.p99)}, ${lost} lost of ${accepted}; bare Fastify + mysql2 ${rate(other.perSecond)}: ${percent(ratio)}`,
        bar: '≥ 40 %, p99 < 100 ms, none lost',
        held: ratio >= 0.4 && ours.p99 < 100 && lost === 0,
        figures: { ours: ours.perSecond, bare: other.perSecond, ratio, p99: ours.p99, lost },
      },
    ];
  } finally {
    await bare.stop();
    await world.sql(`DELETE FROM midtrans_notifications WHERE order_id LIKE 'BENCH-%'`);
    await world.sql('DROP TABLE bench_inbox');
    await world.part('worker').start();
  }
}

/**
 * @param {Record<string, string>} settings
 * @returns {string}
 */
function notification({ MIDTRANS_SERVER_KEY: key = '' }) {
  const fields = { order_id: `BENCH-${randomUUID()}`, status_code: '200', gross_amount: '50000.00' };
  const signed = fields.order_id + fields.status_code + fields.gross_amount + key;
  return JSON.stringify({
    transaction_time: '2026-11-28 14:05:00',
    transaction_status: 'settlement',
    transaction_id: randomUUID(),
    status_message: 'midtrans payment notification',
    signature_key: createHash('sha512').update(signed).digest('hex'),
    payment_type: 'qris',
    merchant_id: 'G000000000',
    fraud_status: 'accept',
    currency: 'IDR',
    ...fields,
  });
}
