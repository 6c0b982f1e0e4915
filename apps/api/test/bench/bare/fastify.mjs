// @ts-check
/** What the webhook and the internal API are held against: Fastify and the driver, and nothing of ours. */
import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import { createPool } from 'mysql2/promise';

const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD, DB_DATABASE } = process.env;
const pool = createPool({
  host: DB_HOST,
  port: Number(DB_PORT),
  user: DB_USERNAME,
  password: DB_PASSWORD,
  database: DB_DATABASE,
  connectionLimit: 10,
  timezone: 'Z',
});
const INSERT = `INSERT INTO bench_inbox (raw_body, dedupe_key, order_id, transaction_id, state, next_try_at, received_at)
  VALUES (?, ?, ?, ?, 'received', ?, ?)`;
const FIELDS = 'id, name, whatsapp_number, email, is_active, created_at, updated_at';

const app = Fastify();
app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
  done(null, body),
);
app.post('/webhook', async ({ body }) => {
  const raw = String(body);
  const { order_id: orderId, transaction_id: transactionId } = JSON.parse(raw);
  const now = new Date();
  const key = createHash('sha256').update(raw).digest('hex');
  await pool.execute(INSERT, [raw, key, orderId, transactionId, now, now]);
  return { status: 'ok' };
});
app.get('/akuns', async () => {
  const [rows] = await pool.execute(`SELECT ${FIELDS} FROM akuns ORDER BY id LIMIT 25`);
  return { success: true, data: rows };
});
app.get('/akuns/:id', async ({ params }) => {
  const { id } = /** @type {{ id: string }} */ (params);
  const [rows] = await pool.execute(`SELECT ${FIELDS} FROM akuns WHERE id = ?`, [id]);
  return { success: true, data: /** @type {unknown[]} */ (rows)[0] };
});
process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
process.once('SIGTERM', () => process.exit());
