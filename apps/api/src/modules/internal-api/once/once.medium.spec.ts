import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { aCustomer } from '../../../../test/support/customers.js';
import { Everything } from '../../../../test/support/everything.js';
import { aProduct } from '../../../../test/support/products.js';
import { IdempotencyKeys } from './idempotency-keys.repository.js';

const SITI = {
  name: 'Siti Nurhaliza',
  whatsapp_number: '081234567890',
  email: 'siti@contoh.id',
  password: 'password123',
  password_confirmation: 'password123',
};
/** More requests at once than there are connections to the database. */
const POOL = 3;
const AT_ONCE = [...Array(2 * POOL).keys()];

describe('an Idempotency-Key (MariaDB and Redis are real)', () => {
  let everything: Everything;

  beforeAll(async () => {
    everything = await Everything.open({ DB_POOL_SIZE: String(POOL) });
  });
  beforeEach(() => everything.reset());
  afterAll(() => everything.close());

  const post = (path: string, body: object, key: string, headers: Record<string, string> = {}) =>
    everything.ask('POST', path, body, { 'idempotency-key': key, ...headers });
  const count = async (table: string) => {
    const rows: { n: string }[] = await everything.database.on().query(`SELECT COUNT(*) AS n FROM ${table}`);
    return Number(rows[0]?.n);
  };

  it('makes one account, also when both come at once', async () => {
    const answers = await Promise.all(AT_ONCE.map(() => post('akuns', SITI, 'import-17')));
    expect(answers.map(({ status, body }) => [status, body])).toEqual(
      answers.map(() => [201, answers[0]?.body]),
    );
    expect(await count('akuns')).toBe(1);
  });

  it('is for one request, and for one caller', async () => {
    await post('akuns', SITI, 'import-17');
    const other = await post('akuns', { ...SITI, name: 'Siti Lain' }, 'import-17');
    expect([other.status, other.body.code]).toEqual([409, 'idempotency_key_reused']);
    const { headers } = await everything.token(['akuns:write']);
    const theirs = await post('akuns', SITI, 'import-17', headers);
    expect([theirs.status, Object.keys(theirs.body.errors ?? {})]).toEqual([
      422,
      ['email', 'whatsapp_number'],
    ]);
  });

  it('of what failed is free again', async () => {
    expect((await post('akuns', { ...SITI, email: 'nobody' }, 'import-18')).status).toBe(422);
    expect((await post('akuns', SITI, 'import-18')).status).toBe(201);
  });

  it('of what is gone makes no second one', async () => {
    const { body } = await post('akuns', SITI, 'import-19');
    await everything.ask('DELETE', `akuns/${body.data.id}`);
    expect((await post('akuns', SITI, 'import-19')).status).toBe(404);
    expect(await count('akuns')).toBe(0);
  });

  it('tells nobody who reads the table what a password is', async () => {
    await post('akuns', SITI, 'import-20');
    const guess = createHash('sha256')
      .update(`/api/everything/akuns\n${JSON.stringify(SITI)}`)
      .digest('hex');
    const [row] = await everything.database
      .on()
      .query<{ fingerprint: string }[]>('SELECT fingerprint FROM idempotency_keys');
    expect(row?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(row?.fingerprint).not.toBe(guess);
  });

  it('is kept for three days, and what is older is forgotten', async () => {
    const age = (key: string, hours: number) =>
      everything.database
        .on()
        .query(
          'UPDATE idempotency_keys SET created_at = NOW(3) - INTERVAL ? HOUR WHERE idempotency_key = ?',
          [hours, key],
        );
    await post('akuns', SITI, 'import-21');
    await age('import-21', 71);
    expect((await post('akuns', SITI, 'import-21')).status).toBe(201);
    await age('import-21', 73);
    const budi = { ...SITI, email: 'budi@contoh.id', whatsapp_number: '081234567891' };
    await post('akuns', budi, 'import-22');
    expect(await count('idempotency_keys')).toBe(1);
  });

  it('answers what was made, even when old keys cannot be forgotten just then', async () => {
    const forgetting = jest
      .spyOn(everything.app.get(IdempotencyKeys), 'forgetOld')
      .mockRejectedValueOnce(new Error('Lock wait timeout exceeded'));
    expect((await post('akuns', SITI, 'import-23')).status).toBe(201);
    expect(forgetting).toHaveBeenCalledTimes(1);
    forgetting.mockRestore();
  });

  it.each(['akuns', 'users', 'products', 'statuses', 'data-penyewa-bots'])(
    'holds one connection to the database: many POSTs to %s at once come to an end',
    async (path) => {
      const [customer, product] = [await aCustomer(everything.app), await aProduct(everything.database)];
      const bodyOf = (n: number) =>
        ({
          akuns: { ...SITI, email: `siti.${n}@contoh.id`, whatsapp_number: `0812345678${10 + n}` },
          users: { ...SITI, email: `siti.${n}@contoh.id` },
          products: { name: `Self-bot ${n}`, description: '', price: 50_000 },
        })[path] ?? { akun_id: customer.id, product_id: product.id, line_id: `siti.bot${n}` };
      const answers = await Promise.all(AT_ONCE.map((n) => post(path, bodyOf(n), `import-${n}`)));
      expect(answers.map(({ status }) => status)).toEqual(AT_ONCE.map(() => 201));
    },
  );

  it.each([`${'x'.repeat(65)}`, 'two words', 'kunci-é'])(
    'refuses the key %s, and makes nothing',
    async (key) => {
      const { status, body } = await post('akuns', SITI, key);
      expect([status, Object.keys(body.errors ?? {})]).toEqual([422, ['idempotency_key']]);
      expect(await count('akuns')).toBe(0);
    },
  );
});
