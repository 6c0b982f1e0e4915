import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pdfText } from '../../../../test/support/pdf-text.js';
import { Shop, type Shopper } from '../../../../test/support/shop.js';
import { WhatsappMessageEntity } from '../../../integrations/whatsapp/whatsapp-message.entity.js';
import type { SubscriptionDetailDto } from './subscription.dto.js';
import type { TransactionDto } from './transaction.dto.js';

let shop: Shop;
let siti: Shopper;

beforeAll(async () => {
  shop = await Shop.open({ INVOICE_ISSUER_NAME: 'PT Anu Bot Nusantara' });
});
beforeEach(async () => {
  await shop.reset();
  siti = await shop.customer();
});
afterAll(() => shop.close());

const history = async (query = '', who = siti) =>
  (await shop.ask<TransactionDto[]>(who, 'GET', `/api/me/transactions${query}`)).data;
const paper = (orderId: string, who = siti) =>
  shop.app.inject({ url: `/api/me/transactions/${orderId}/invoice.pdf`, headers: who.headers });

describe('the history', () => {
  it('finds by state, and names the invoices of what is paid', async () => {
    const paid = await shop.buy(siti);
    const open = await shop.order(siti, 'siti.two');
    const cancelled = await shop.order(siti, 'siti.three');
    await shop.ask(siti, 'POST', `/api/orders/${cancelled.order_id}/cancel`);
    const found = await Promise.all(
      ['paid', 'pending', 'cancelled', 'refunded'].map(async (status) =>
        (await history(`?filter[status]=${status}`)).map(({ order_id }) => order_id),
      ),
    );
    expect(found).toEqual([[paid.order_id], [open.order_id], [cancelled.order_id], []]);
    const numbers = (await history()).map(({ invoice_number }) => invoice_number);
    expect(numbers).toEqual([null, null, expect.stringMatching(/^INV\/20\d\d\/000001$/)]);
  });

  it('finds by days, and counts what it finds', async () => {
    shop.clock.set(new Date('2026-12-30T16:59:00Z'));
    const thirtieth = await shop.order(siti, 'siti.one');
    shop.clock.set(new Date('2026-12-30T17:00:00Z'));
    const thirtyFirst = await shop.order(siti, 'siti.two');
    expect((await history('?filter[to]=2026-12-30')).map(({ order_id }) => order_id)).toEqual([
      thirtieth.order_id,
    ]);
    const answer = await shop.ask(siti, 'GET', '/api/me/transactions?filter[from]=2026-12-31&per_page=1');
    expect(answer.body).toMatchObject({ data: [{ order_id: thirtyFirst.order_id }], meta: { total: 1 } });
  });
});

describe('an invoice', () => {
  it('is there as soon as the payment is, and says what was paid to whom', async () => {
    const { order_id } = await shop.buy(siti);
    const [item] = await history();
    const answer = await paper(order_id);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    const text = pdfText(answer.rawPayload);
    for (const said of [
      item?.invoice_number,
      'PT Anu Bot Nusantara',
      'Rp50.000',
      order_id,
      'LUNAS',
      'lewat QRIS',
    ])
      expect(text).toContain(said);
  });

  it('of 50 payments at once are 50 numbers without a gap', async () => {
    const orders = await Promise.all(
      Array.from({ length: 50 }, (_, n) => shop.order(siti, `toko.${1000 + n}`)),
    );
    await Promise.all(
      orders.map(({ order_id }) =>
        shop.ask(siti, 'POST', `/api/orders/${order_id}/confirm`, shop.payAtMidtrans(order_id)),
      ),
    );
    const numbers = (await history('?per_page=100')).map(({ invoice_number }) =>
      Number(invoice_number?.slice(-6)),
    );
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
  });

  it('does not exist before the payment', async () => {
    const { order_id } = await shop.order(siti);
    const answer = await paper(order_id);
    expect([answer.statusCode, answer.json()]).toMatchObject([409, { code: 'order_unpaid' }]);
  });
});

describe('the rental', () => {
  it('tells of the payment behind each entry, and its message leads there', async () => {
    const { subscription, order_id } = await shop.buy(siti);
    const url = `/api/me/subscriptions/${subscription?.id}`;
    const { data } = await shop.ask<SubscriptionDetailDto>(siti, 'GET', url);
    const payment = { order_id, duration_count: 1, duration_unit: 'month', payment_type: 'qris' };
    expect(data.entries).toMatchObject([
      { kind: 'payment', payment: { ...payment, invoice_number: expect.stringMatching(/^INV\//) } },
    ]);
    const message = await shop.database
      .on()
      .getRepository(WhatsappMessageEntity)
      .findOneByOrFail({ template: 'payment_active' });
    expect(message.variables).toMatchObject({
      link: expect.stringMatching(new RegExp(`/subscriptions/${subscription?.id}$`)),
    });
  });
});
