import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { aCustomer, anAdmin } from '../../../test/support/customers.js';
import { Everything } from '../../../test/support/everything.js';
import { aProduct } from '../../../test/support/products.js';
import { AuditLog } from '../../platform/audit/audit-log.js';

const PASSWORD = { password: 'rahasia-99', password_confirmation: 'rahasia-99' };

describe('a change of several fields (MariaDB and Redis are real)', () => {
  let everything: Everything;
  beforeAll(async () => {
    everything = await Everything.open();
  });
  beforeEach(() => everything.reset());
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => everything.close());

  const read = async (path: string) => (await everything.ask('GET', path)).body.data;

  /** Whoever writes down this deed finds the database away. */
  function failAt(action: string): void {
    const audit = everything.app.get(AuditLog);
    const record = audit.record.bind(audit);
    jest
      .spyOn(audit, 'record')
      .mockImplementation((actor, entry, tx) =>
        entry.action === action ? Promise.reject(new Error('away')) : record(actor, entry, tx),
      );
  }

  const akun = async () => `akuns/${(await aCustomer(everything.app)).id}`;
  const shutOut = async () => {
    const path = await akun();
    await everything.ask('PATCH', path, { is_active: false });
    return path;
  };
  const user = async () => `users/${(await anAdmin(everything.app, { role: 'viewer' })).id}`;
  const archived = async () => {
    const { id } = await aProduct(everything.database);
    await everything.database.on().query('UPDATE products SET archived_at = NOW(3) WHERE id = ?', [id]);
    return `products/${id}`;
  };

  it.each([
    ['akuns', akun, { name: 'Siti Dua', is_active: false }, 'akun.deactivate'],
    ['akuns', shutOut, { name: 'Siti Dua', is_active: true }, 'akun.reactivate'],
    ['users', user, { name: 'Budi Dua', ...PASSWORD }, 'user.password_reset'],
    ['products', archived, { name: 'Self-bot Dua', is_active: true }, 'product.restore'],
  ])('of %s is made whole or not at all', async (_, make, change, action) => {
    const path = await make();
    const before = await read(path);
    failAt(action);
    expect((await everything.ask('PUT', path, change)).status).toBe(500);
    expect(await read(path)).toEqual(before);
    jest.restoreAllMocks();
    expect((await everything.ask('PUT', path, change)).body.data).toMatchObject({ name: change.name });
  });

  it('puts what was archived at the place that is said, or behind all others', async () => {
    const [first, second] = [await archived(), await archived()];
    await everything.ask('POST', 'products', { name: 'Lain', description: '', price: 50_000, order: 40 });
    const { body } = await everything.ask('PUT', first, { is_active: true, order: 3 });
    expect(body.data).toMatchObject({ is_active: true, order: 3 });
    expect((await everything.ask('PUT', second, { is_active: true })).body.data).toMatchObject({ order: 41 });
  });
});
