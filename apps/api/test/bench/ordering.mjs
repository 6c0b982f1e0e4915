// @ts-check
import { load, ms, rate, request } from '@teamanubot/tooling/bench';
import { order } from './shoppers.mjs';

const ORDERS = 1_000;
const CONNECTIONS = 16;

/**
 * From the request to the payment page, the stand-in answering at once. Its own share, which is not ours, is measured
 * by asking it alone.
 *
 * @param {import('../../../../libs/tooling/src/bench/bench-world.mjs').BenchWorld} world
 */
export async function ordering(world) {
  await order(world, ORDERS / 10);
  const { answered } = await order(world, ORDERS);
  const snap = await alone(world);
  const share = Math.max(0, answered.p95 - snap.p95);
  const refused = answered.count - (answered.statuses['201'] ?? 0);
  return [
    {
      what: 'order created (16 connections)',
      measured: `${rate(answered.perSecond)}, p95 ${ms(answered.p95)}, of it the stand-in ${ms(snap.p95)}; ${refused} refused`,
      bar: '≥ 250/s, our share p95 < 50 ms',
      held: answered.perSecond >= 250 && share < 50 && refused === 0,
      figures: { perSecond: answered.perSecond, p95: answered.p95, standInP95: snap.p95, refused },
    },
  ];
}

/** @param {import('../../../../libs/tooling/src/bench/bench-world.mjs').BenchWorld} world */
function alone({ settings }) {
  const authorization = `Basic ${Buffer.from(`${settings.MIDTRANS_SERVER_KEY}:`).toString('base64')}`;
  const next = (/** @type {number} */ number) => {
    if (number >= ORDERS) return null;
    const details = { order_id: `BENCH-${process.pid}-${number}`, gross_amount: 50_000 };
    const body = JSON.stringify({ transaction_details: details });
    return request('POST', '/snap/v1/transactions', { authorization, accept: 'application/json' }, body);
  };
  return load({ url: String(settings.MIDTRANS_SNAP_URL), connections: CONNECTIONS, next });
}
