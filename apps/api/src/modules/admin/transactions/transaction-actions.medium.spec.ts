import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aLoggedInAdmin } from '../../../../test/support/customers.js';
import { Shop, type Shopper } from '../../../../test/support/shop.js';
import { AuditLogEntity } from '../../../platform/audit/audit-log.entity.js';
import type { OrderDetailDto } from '../../subscription/http/order-detail.dto.js';
import type { NotificationAnswer } from '../notifications/notifications.answers.js';
import type {
  RecheckAnswer,
  RefundAnswer,
  RefundPreviewAnswer,
  TransactionDetailAnswer,
} from './transaction-detail.answers.js';

let shop: Shop;
let siti: Shopper;
let finance: { headers: { authorization: string } };

beforeAll(async () => {
  shop = await Shop.open();
});
beforeEach(async () => {
  await shop.reset();
  siti = await shop.customer();
  finance = await aLoggedInAdmin(shop.app, { role: 'finance', name: 'Rina' });
});
afterAll(() => shop.close());

const TRANSACTIONS = '/api/admin/transactions';
const ask = <T>(method: 'GET' | 'POST', path: string, payload?: object) =>
  shop.ask<T>(finance, method, `${TRANSACTIONS}/${path}`, payload);
const show = async (id: number) => (await ask<TransactionDetailAnswer>('GET', String(id))).data;

async function rowId({ order_id }: Pick<OrderDetailDto, 'order_id'>): Promise<number> {
  const rows: { id: string }[] = await shop.database
    .on()
    .query('SELECT id FROM payment_transactions WHERE midtrans_order_id = ?', [order_id]);
  return Number(rows[0]?.id);
}

const bought = async () => show(await rowId(await shop.buy(siti)));
const trail = async () =>
  (
    await shop.database
      .on()
      .getRepository(AuditLogEntity)
      .find({ order: { id: 'ASC' } })
  ).map(({ actor, action, before, after }) => ({ actor, action, before: json(before), after: json(after) }));
const json = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);

describe('a transaction', () => {
  it('shows all that happened to it, and what came of the money', async () => {
    const order = await bought();
    const { notifications } = shop.sandbox.control.order(order.order_id);
    for (const { body } of notifications)
      await shop.app.inject({ method: 'POST', url: '/midtrans/webhook', payload: body });
    const shown = await show(order.id);
    expect(shown).toMatchObject({
      state: 'paid',
      payment_type: 'qris',
      attempts: [{ status: 'settlement', gross_amount: '50000.00', applied: true }],
      refunds: [],
    });
    const kinds = shown.timeline.map(({ kind }) => kind);
    expect(kinds[0]).toBe('created');
    expect(new Set(kinds)).toEqual(
      new Set(['created', 'method_chosen', 'paid', 'ledger', 'message', 'notification']),
    );
    expect(kinds.filter((kind) => kind === 'notification')).toHaveLength(notifications.length);
    expect(shown.raw_response).toContain(shown.transaction_id as string);
    expect(JSON.stringify(shown)).not.toMatch(/"signature_key\\": \\"(?!\*\*\*)/);
  });

  it('that is none is not found', async () => {
    expect((await ask('GET', '987654')).status).toBe(404);
    expect((await ask('POST', '987654/recheck')).status).toBe(404);
  });
});

describe('a recheck', () => {
  it('asks Midtrans now, applies what it says, and is kept in the audit log', async () => {
    const open = await shop.order(siti);
    shop.payAtMidtrans(open.order_id);
    const id = await rowId(open);
    expect((await ask<RecheckAnswer>('POST', `${id}/recheck`)).data).toEqual({
      answered: true,
      before: 'open',
      after: 'paid',
    });
    expect(await trail()).toMatchObject([
      {
        action: 'order.recheck',
        actor: expect.stringMatching(/^user:\d+$/),
        before: { state: 'open' },
        after: { state: 'paid' },
      },
    ]);
    expect((await show(id)).timeline).toContainEqual(
      expect.objectContaining({ kind: 'rechecked', actor_name: 'Rina', state: 'paid' }),
    );
  });
});

describe('a refund', () => {
  const wish = (order: TransactionDetailAnswer, changes: object = {}) => ({
    transaction_id: order.transaction_id,
    amount: 50_000,
    reason: 'tidak jadi',
    updated_at: order.updated_at,
    ...changes,
  });

  it('says before what it takes back, and takes exactly that', async () => {
    const order = await bought();
    const query = `transaction_id=${order.transaction_id}&amount=20000`;
    const preview = (await ask<RefundPreviewAnswer>('GET', `${order.id}/refund-preview?${query}`)).data;
    expect(preview).toMatchObject({ possible: true, way: 'direct', left: 50_000, ends: false });
    const refund = await ask<RefundAnswer>('POST', `${order.id}/refund`, wish(order, { amount: 20_000 }));
    expect([refund.status, refund.data]).toMatchObject([201, { state: 'done', amount: '20000.00' }]);
    const { timeline, state } = await show(order.id);
    expect(state).toBe('part_refunded');
    const taken = timeline.find(({ kind, state: entry }) => kind === 'ledger' && entry === 'reversal');
    expect(taken).toMatchObject({ seconds: -preview.seconds, after: preview.habis_after });
    expect(timeline.filter(({ kind }) => kind === 'message').at(-1)).toMatchObject({ detail: 'refund' });
    expect(await trail()).toMatchObject([
      { action: 'refund.start', before: { state: 'paid' }, after: { amount: 20_000, reason: 'tidak jadi' } },
    ]);
  });

  it('of an order that changed since it was seen is a conflict that says how it is now', async () => {
    const order = await bought();
    expect((await ask('POST', `${order.id}/refund`, wish(order, { amount: 10_000 }))).status).toBe(201);
    const late = await ask('POST', `${order.id}/refund`, wish(order, { amount: 10_000 }));
    expect([late.status, late.body]).toMatchObject([
      409,
      { code: 'conflict', data: { state: 'part_refunded' } },
    ]);
    expect((await show(order.id)).refunds).toHaveLength(1);
  });

  it('of more than is left is none', async () => {
    const order = await bought();
    const answer = await ask('POST', `${order.id}/refund`, wish(order, { amount: 50_001 }));
    expect([answer.status, answer.body.code]).toEqual([422, 'refund_too_much']);
    expect(await trail()).toEqual([]);
  });

  it('by hand takes the time when its proof is there, and not before', async () => {
    const order = await bought();
    const { refund_key } = (
      await ask<RefundAnswer>('POST', `${order.id}/refund`, wish(order, { by_hand: true }))
    ).data;
    expect((await show(order.id)).state).toBe('paid');
    expect((await ask('POST', `${order.id}/refunds/${refund_key}/done`, { proof: '' })).status).toBe(422);
    const other = await rowId(await shop.order(siti, 'other.bot'));
    expect((await ask('POST', `${other}/refunds/${refund_key}/done`, { proof: 'TRX 1' })).status).toBe(404);
    expect((await ask('POST', `${order.id}/refunds/${refund_key}/done`, { proof: 'TRX 1' })).status).toBe(
      200,
    );
    expect((await show(order.id)).state).toBe('refunded');
    expect((await trail()).map(({ action, before }) => [action, before])).toEqual([
      ['refund.start', { state: 'paid' }],
      ['refund.done', { state: 'paid', refund: 'manual' }],
    ]);
  });

  it('by hand can be withdrawn', async () => {
    const order = await bought();
    const { refund_key } = (
      await ask<RefundAnswer>('POST', `${order.id}/refund`, wish(order, { by_hand: true }))
    ).data;
    const url = `${order.id}/refunds/${refund_key}/withdraw`;
    expect((await ask('POST', url, { reason: 'salah rekening' })).status).toBe(200);
    expect((await ask('POST', url, { reason: 'salah rekening' })).status).toBe(409);
    expect((await trail()).map(({ action }) => action)).toEqual(['refund.start', 'refund.withdraw']);
  });
});

describe('an order in review', () => {
  async function odd(): Promise<TransactionDetailAnswer> {
    const open = await shop.order(siti);
    const id = await rowId(open);
    await shop.database
      .on()
      .query('UPDATE payment_transactions SET amount = amount + 2500 WHERE id = ?', [id]);
    shop.payAtMidtrans(open.order_id);
    await ask('POST', `${id}/recheck`);
    return show(id);
  }

  it('is seen when somebody says so, without a change; who looked first is kept', async () => {
    const order = await odd();
    expect(order).toMatchObject({ state: 'review', review_reason: 'amount_differs', unseen: true });
    for (let look = 0; look < 2; look++)
      expect((await ask('POST', `${order.id}/review`, { decision: 'seen' })).status).toBe(200);
    expect(await show(order.id)).toMatchObject({ unseen: false, updated_at: order.updated_at });
    const looks = (await trail()).filter(({ action }) => action === 'order.review_seen');
    expect(looks).toMatchObject([
      { actor: expect.stringMatching(/^user:\d+$/), after: { review_reason: 'amount_differs' } },
    ]);
  });

  it('is activated when its amount is accepted, and says who did it', async () => {
    const order = await odd();
    const { transaction_id, updated_at } = order;
    const word = { decision: 'accept', transaction_id, reason: 'selisih biaya', updated_at };
    expect((await ask('POST', `${order.id}/review`, { ...word, reason: undefined })).status).toBe(422);
    expect((await ask('POST', `${order.id}/review`, word)).status).toBe(200);
    const shown = await show(order.id);
    expect(shown.state).toBe('paid');
    expect(shown.timeline).toContainEqual(
      expect.objectContaining({
        kind: 'review_decided',
        state: 'accepted',
        actor_name: 'Rina',
        detail: 'selisih biaya',
      }),
    );
    expect((await trail()).at(-1)).toMatchObject({
      action: 'order.review_accepted',
      before: { state: 'review', review_reason: 'amount_differs' },
      after: { state: 'paid' },
    });
    expect((await ask('POST', `${order.id}/review`, word)).status).toBe(409);
  });
});

describe('a notification that cannot be tied to a payment', () => {
  it('is listed, and closed by a person with a reason', async () => {
    await shop.database.on().query(
      `INSERT INTO midtrans_notifications (raw_body, dedupe_key, order_id, state, error, received_at, processed_at)
       VALUES ('{"order_id":"TAB-GONE"}', 'x', 'TAB-GONE', 'review', 'speaks_of_another', NOW(3), NOW(3))`,
    );
    const list = async () =>
      (await shop.ask<NotificationAnswer[]>(finance, 'GET', '/api/admin/notifications?filter[state]=review'))
        .data;
    const [row] = await list();
    expect(row).toMatchObject({ order_id: 'TAB-GONE', order_row_id: null, why: 'speaks_of_another' });
    const close = () =>
      shop.ask(finance, 'POST', `/api/admin/notifications/${row?.id}/close`, {
        reason: 'uji coba dari dasbor',
      });
    expect([(await close()).status, (await close()).status]).toEqual([200, 409]);
    expect(await list()).toEqual([]);
    expect(await trail()).toMatchObject([
      { action: 'notification.close', after: { reason: 'uji coba dari dasbor' } },
    ]);
  });
});
