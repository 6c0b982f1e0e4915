// @ts-check
import { randomBytes } from 'node:crypto';
import { load, request } from '@teamanubot/tooling/bench';

const CUSTOMERS = 20;
const CONNECTIONS = 16;

/** @typedef {import('../../../../libs/tooling/src/bench/bench-world.mjs').BenchWorld} BenchWorld */

/**
 * Customers with the password of the demo's, logged in.
 *
 * @param {BenchWorld} world
 * @returns {Promise<string[]>} access tokens
 */
async function shoppers(world) {
  const { customer } = world.stack.info;
  if (!customer) throw new Error('There is no demo customer.');
  const run = randomBytes(4).toString('hex');
  for (let number = 0; number < CUSTOMERS; number++)
    await world.sql(
      `INSERT INTO akuns (name, email, whatsapp_number, number_key, password)
       SELECT 'Penguji', ?, ?, ?, password FROM akuns WHERE email = ?`,
      [`${run}.${number}@contoh.id`, `628${run}${number}`, `628${run}${number}`, customer.email],
    );
  const tokens = [];
  for (let number = 0; number < CUSTOMERS; number++) {
    const body = { email: `${run}.${number}@contoh.id`, password: customer.password };
    tokens.push((await world.ask('POST', '/api/auth/login', { body })).data.access_token);
  }
  return tokens;
}

/**
 * So many orders, each for another bot.
 *
 * @param {BenchWorld} world
 * @param {number} count
 */
export async function order(world, count) {
  const tokens = await shoppers(world);
  const { data } = await world.ask('GET', '/api/catalog/products');
  const run = randomBytes(3).toString('hex');
  const next = (/** @type {number} */ number) => {
    if (number >= count) return null;
    const body = JSON.stringify({ product_id: data[0].id, line_id: `b.${run}.${number}` });
    const token = String(tokens[number % tokens.length]);
    return request('POST', '/api/orders', { authorization: `Bearer ${token}` }, body);
  };
  const answered = await load({ url: world.url, connections: CONNECTIONS, next });
  /** @type {{ order_id: string }[]} */
  const rows = await world.sql(
    'SELECT midtrans_order_id AS order_id FROM payment_transactions WHERE line_id LIKE ? ORDER BY id',
    [`b.${run}.%`],
  );
  return { answered, orderIds: rows.map(({ order_id: id }) => id) };
}
