import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCustomer, anAdmin } from '../../../test/support/customers.js';
import { Everything, type Row } from '../../../test/support/everything.js';
import { aProduct } from '../../../test/support/products.js';

describe('what the internal API keeps (MariaDB and Redis are real)', () => {
  let everything: Everything;
  let product: Row;
  let rental: Row;
  beforeAll(async () => {
    everything = await Everything.open();
  });
  beforeEach(async () => {
    await everything.reset();
    const { id: akun_id } = await aCustomer(everything.app);
    const { id: product_id } = await aProduct(everything.database);
    const wish = { akun_id, product_id, line_id: 'Siti.Bot' };
    rental = (await everything.ask('POST', 'data-penyewa-bots', wish)).body.data;
    product = (await everything.ask('GET', `products/${product_id}`)).body.data;
  });
  afterAll(() => everything.close());

  const remove = async (path: string) => {
    const { status, body } = await everything.ask('DELETE', path);
    return { status, code: body.code, message: body.message, data: body.data };
  };

  it('the last owner, whoever asks', async () => {
    const owner = await anAdmin(everything.app);
    await anAdmin(everything.app, { role: 'viewer' });
    expect(await remove(`users/${owner.id}`)).toMatchObject({ status: 409, code: 'last_owner' });
    const other = await anAdmin(everything.app);
    expect(await remove(`users/${owner.id}`)).toMatchObject({ status: 200 });
    expect(await remove(`users/${other.id}`)).toMatchObject({ status: 409, code: 'last_owner' });
  });

  it('a package that was sold: it is archived, and can come back', async () => {
    expect(await remove(`products/${product.id}`)).toMatchObject({
      status: 200,
      message: 'Product archived: it has been sold.',
      data: { id: product.id, is_active: false },
    });
    const inactive = await everything.list('products?filter[is_active]=false');
    expect(inactive.body.data.map(({ id }) => id)).toEqual([product.id]);
    const { body } = await everything.ask('PATCH', `products/${product.id}`, { is_active: true });
    expect(body.data).toMatchObject({ is_active: true });
  });

  it('a subscription that was rented: it is suspended, and can go on', async () => {
    const path = `statuses/${String(rental.status_id)}`;
    expect(await remove(path)).toMatchObject({
      status: 200,
      message: 'Status deactivated: it has a history.',
      data: { status: 'inactive', habis: rental.habis },
    });
    const { body } = await everything.ask('PUT', path, { status: 'active' });
    expect(body.data).toMatchObject({ status: 'active', habis: rental.habis });
  });

  it('a rental, running or past', async () => {
    const path = `data-penyewa-bots/${rental.id}`;
    expect(await remove(path)).toMatchObject({
      status: 200,
      message: 'Data penyewa bot deactivated: it is part of the history.',
      data: { id: rental.id, status: 'inactive' },
    });
    await everything.database
      .on()
      .query(`UPDATE data_penyewa_bots SET status = 'expired' WHERE id = ?`, [rental.id]);
    expect(await remove(path)).toMatchObject({
      status: 200,
      message: 'Data penyewa bot kept: it is over, and part of the history.',
      data: { id: rental.id, status: 'expired' },
    });
  });

  it('one subscription for one customer and LINE ID, however it is written', async () => {
    const again = { akun_id: rental.akun_id, product_id: product.id, line_id: 'SITI.BOT' };
    const { status, body } = await everything.ask('POST', 'statuses', again);
    expect([status, body.errors]).toEqual([
      422,
      { line_id: ['This customer already has a subscription for this LINE ID.'] },
    ]);
  });
});
