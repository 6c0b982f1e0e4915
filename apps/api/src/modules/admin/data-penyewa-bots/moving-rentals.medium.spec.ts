import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Console } from '../../../../test/support/console.js';
import { aCustomer } from '../../../../test/support/customers.js';
import { wib } from '../../../../test/support/jakarta.js';
import { aProduct } from '../../../../test/support/products.js';
import { aPaidPayment, RentalDesk } from '../../../../test/support/rentals.js';
import type { AdminRentalAnswer, AdminRentalDetailAnswer } from './data-penyewa-bots.answers.js';

const HABIS = wib('2027-01-24T14:05').toISOString();
const LATER = wib('2027-02-01T00:00').toISOString();

let desk: Console;
let rentals: RentalDesk;
let akunId: number;
let productId: number;
let id: number;

beforeAll(async () => {
  desk = await Console.open();
  rentals = new RentalDesk(desk.database, desk.clock);
});
beforeEach(async () => {
  await desk.reset(wib('2026-12-24T14:05'));
  ({ id: productId } = await aProduct(desk.database));
  ({ id: akunId } = await aCustomer(desk.app, { whatsappNumber: '6281234567890' }));
  await rentals.pay(aPaidPayment(desk.clock, { akunId, terms: { productId } }));
  id = (await rentals.allRentals())[0]?.id ?? 0;
});
afterAll(() => desk.close());

type Shown = AdminRentalDetailAnswer & { habis: string };
const show = async () => (await desk.ask<Shown>('operator', 'GET', `data-penyewa-bots/${id}`)).data;
const adjust = (changes: object = {}, key?: string) => {
  const wish = { seen_habis: HABIS, habis: LATER, reason: 'gangguan semalam', ...changes };
  return desk.ask<Shown>('operator', 'POST', `data-penyewa-bots/${id}/adjust`, wish, key);
};

describe('a rental', () => {
  it('is shown with every movement of its end', async () => {
    expect(await show()).toMatchObject({
      id,
      akun_id: akunId,
      habis: HABIS,
      is_newest: true,
      entries: [{ kind: 'payment', actor: 'midtrans', actor_name: null, after: HABIS }],
    });
    expect((await desk.ask('owner', 'GET', 'data-penyewa-bots/999999')).status).toBe(404);
  });

  it('hides the number from viewers, in the list and alone', async () => {
    const listed = await desk.ask<AdminRentalAnswer[]>('viewer', 'GET', 'data-penyewa-bots');
    const alone = await desk.ask<AdminRentalAnswer>('viewer', 'GET', `data-penyewa-bots/${id}`);
    expect([listed.data[0], alone.data].map((row) => row?.whatsapp_number)).toEqual([
      '+62812*****890',
      '+62812*****890',
    ]);
    expect((await show()).whatsapp_number).toBe('6281234567890');
  });
});

describe('adjusting the end of a rental', () => {
  it('is shown beforehand, and changes nothing then', async () => {
    const url = (habis: string) => `data-penyewa-bots/${id}/adjust?habis=${encodeURIComponent(habis)}`;
    const { data } = await desk.ask('operator', 'GET', url('2027-02-01T00:00:00+07:00'));
    expect(data).toEqual({ before: HABIS, after: LATER, delta_seconds: 640_500, status: 'active' });
    const ended = await desk.ask('operator', 'GET', url(desk.clock.now().toISOString()));
    expect(ended.data).toMatchObject({ status: 'expired' });
    expect((await show()).habis).toBe(HABIS);
  });

  it('is done, and its entry says who, when and why', async () => {
    const { status, data } = await adjust();
    expect([status, data.habis]).toEqual([200, LATER]);
    const operator = await desk.nameOf('operator');
    expect(data.entries.at(-1)).toMatchObject({
      kind: 'adjustment',
      delta_seconds: 640_500,
      reason: 'gangguan semalam',
      actor: operator,
      actor_name: 'Operator',
    });
    expect(await desk.auditTrail()).toMatchObject([
      { actor: operator, action: 'rental.adjust', subject: `rental:${id}`, before: { habis: HABIS } },
    ]);
  });

  it('sent twice by the same form is done once', async () => {
    await adjust({}, 'form-1');
    expect((await adjust({}, 'form-1')).status).toBe(200);
    expect((await show()).entries).toHaveLength(2);
  });

  it('that has moved since it was seen is refused, and the end of now is told', async () => {
    await rentals.pay(aPaidPayment(desk.clock, { akunId, terms: { productId } }));
    const { status, body, data } = await adjust();
    expect([status, body.code, data.habis]).toEqual([409, 'conflict', wib('2027-02-24T14:05').toISOString()]);
  });

  it.each([
    ['without a reason', { reason: ' ' }, 'reason'],
    ['to a time without a zone', { habis: '2027-02-01T00:00' }, 'habis'],
    ['to a day that is none', { habis: '2027-13-01T00:00:00Z' }, 'habis'],
    ['to before its start', { habis: '2026-12-01T00:00:00Z' }, 'habis'],
  ])('is refused %s', async (_, changes, field) => {
    const { status, body } = await adjust(changes);
    expect([status, Object.keys(body.errors ?? {})]).toEqual([422, [field]]);
  });

  it('wants the name of the form', async () => {
    const { body } = await adjust({}, '');
    expect(Object.keys(body.errors ?? {})).toEqual(['idempotency_key']);
  });

  it('of a past rental is refused', async () => {
    desk.clock.set(wib('2027-03-01T00:00'));
    await rentals.pay(aPaidPayment(desk.clock, { akunId, terms: { productId } }));
    expect((await show()).is_newest).toBe(false);
    expect((await adjust()).status).toBe(409);
  });
});

describe('granting a rental', () => {
  const grant = (changes: object = {}, key?: string) => {
    const wish = {
      akun_id: akunId,
      product_id: productId,
      line_id: 'toko.sari',
      reason: 'hadiah',
      ...changes,
    };
    return desk.ask<Shown>('operator', 'POST', 'data-penyewa-bots/grant', wish, key);
  };

  it('begins one as long as the package lasts, sent twice only once', async () => {
    const { status, data } = await grant({}, 'form-1');
    expect([status, data.habis, data.line_id]).toEqual([201, HABIS, 'toko.sari']);
    expect(data.entries).toMatchObject([{ kind: 'grant', reason: 'hadiah' }]);
    expect((await grant({}, 'form-1')).data.id).toBe(data.id);
    expect(await rentals.allRentals()).toHaveLength(2);
  });

  it('lasts as long as it says', async () => {
    const { data } = await grant({ duration_count: 3, duration_unit: 'day' });
    expect(data.habis).toBe(wib('2026-12-27T14:05').toISOString());
  });

  it.each([
    ['a count without its unit', { duration_count: 3 }, 'duration_unit'],
    ['a unit without its count', { duration_unit: 'day' }, 'duration_count'],
    ['eleven years', { duration_count: 11, duration_unit: 'year' }, 'duration_count'],
    ['an unknown package', { product_id: 999_999 }, 'product_id'],
  ])('is refused with %s', async (_, changes, field) => {
    const { status, body } = await grant(changes);
    expect([status, Object.keys(body.errors ?? {})]).toEqual([422, [field]]);
    expect(await rentals.allRentals()).toHaveLength(1);
  });

  it('is refused for nobody', async () => {
    expect((await grant({ akun_id: 999_999 })).status).toBe(404);
  });
});
