import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Console } from '../../../../test/support/console.js';
import { anOrderRow } from '../../../../test/support/orders.js';
import { aPaidPayment, RentalDesk } from '../../../../test/support/rentals.js';
import type { MendedAnswer, MoneyHealthAnswer } from './money-health.answers.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let desk: Console;
let rentals: RentalDesk;

beforeAll(async () => {
  desk = await Console.open();
  rentals = new RentalDesk(desk.database, desk.clock);
});
beforeEach(() => desk.reset());
afterAll(() => desk.close());

const mend = (rule: string) => desk.ask<MendedAnswer>('finance', 'POST', `money-health/${rule}/mend`);
const query = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  desk.database.on().query(sql, values);
const ago = (milliseconds: number) => new Date(desk.clock.now().getTime() - milliseconds);
/** Whether the rule is broken, as the page says it. */
async function broken(rule: string): Promise<boolean> {
  const { data } = await desk.ask<MoneyHealthAnswer>('finance', 'GET', 'money-health');
  return data.rules.find(({ id }) => id === rule)?.holds === false;
}

async function aMonth(): Promise<void> {
  await rentals.pay(aPaidPayment(desk.clock, { terms: { durationUnit: 'day', durationCount: 30 } }));
}

describe('the button that mends', () => {
  it('closes what has run out: the subscription and its rental', async () => {
    await aMonth();
    desk.clock.set(new Date(desk.clock.now().getTime() + 31 * DAY));
    expect((await mend('rental.lapsed_are_closed')).data).toEqual({ touched: 2, violations: 0 });
    expect(await query('SELECT status FROM statuses')).toEqual([{ status: 'expired' }]);
  });

  it('puts an end right that is not what the ledger adds up to', async () => {
    await aMonth();
    const [before] = await query<{ habis: Date }>('SELECT habis FROM statuses');
    await query('UPDATE statuses SET habis = habis + INTERVAL 9 DAY');
    await query('UPDATE data_penyewa_bots SET habis = habis + INTERVAL 9 DAY');
    const { data } = await mend('rental.projections_equal_the_ledger');
    expect([data.violations, data.touched > 0]).toEqual([0, true]);
    expect(await query('SELECT habis FROM statuses')).toEqual([before]);
  });

  it('has Midtrans asked next about an order whose rental never came', async () => {
    const { id } = await anOrderRow(desk.database, {
      orderId: 'TAB-1',
      state: 'paid',
      paidAt: ago(10 * MINUTE),
    });
    await query('UPDATE payment_transactions SET next_check_at = NULL');
    const { status, data } = await mend('rental.paid_orders_are_activated');
    expect([status, data]).toEqual([200, { touched: 1, violations: 1 }]);
    const due = await query<{ n: string }>(
      'SELECT COUNT(*) AS n FROM payment_transactions WHERE id = ? AND next_check_at <= ?',
      [id, desk.clock.now()],
    );
    expect(Number(due[0]?.n)).toBe(1);
    expect(await broken('rental.paid_orders_are_activated')).toBe(true);
  });

  it('makes the turn come of every notification that waits', async () => {
    await query(
      `INSERT INTO midtrans_notifications (order_id, raw_body, dedupe_key, state, received_at, next_try_at)
       VALUES ('TAB-1', '{}', ?, 'waiting', ?, ?)`,
      [randomUUID(), ago(2 * 60 * MINUTE), new Date(desk.clock.now().getTime() + DAY)],
    );
    expect((await mend('payment.notifications_are_settled')).data).toEqual({ touched: 1, violations: 1 });
    const [row] = await query<{ next_try_at: Date }>('SELECT next_try_at FROM midtrans_notifications');
    expect(row?.next_try_at.getTime()).toBeLessThanOrEqual(desk.clock.now().getTime());
  });

  it('rings for messages that nobody has sent', async () => {
    await query(
      `INSERT INTO whatsapp_messages (number, template, variables, language, dedupe_key, state, priority, created_at, next_attempt_at)
       VALUES ('6281234567890', 'payment_active', '{}', 'id', 'a', 'queued', 0, NOW(3) - INTERVAL 1 HOUR, NOW(3) - INTERVAL 1 HOUR)`,
    );
    expect((await mend('whatsapp.outbox_is_sent')).data).toEqual({ touched: 1, violations: 1 });
    expect(await broken('whatsapp.outbox_is_sent')).toBe(true);
  });

  it('is written down with what was wrong before and after', async () => {
    await aMonth();
    desk.clock.set(new Date(desk.clock.now().getTime() + 31 * DAY));
    await mend('rental.lapsed_are_closed');
    expect((await desk.auditTrail()).filter(({ action }) => action.startsWith('money_health'))).toMatchObject(
      [
        {
          action: 'money_health.expire',
          subject: 'rule:rental.lapsed_are_closed',
          before: { violations: 2 },
          after: { violations: 0, touched: 2 },
        },
      ],
    );
  });

  it('is not there where a person has to decide, nor for a rule that is not', async () => {
    const decided = await mend('payment.review_is_seen');
    expect([decided.status, decided.body.code]).toEqual([409, 'conflict']);
    expect((await mend('payment.nothing')).status).toBe(404);
    const { data } = await desk.ask<MoneyHealthAnswer>('owner', 'GET', 'money-health');
    expect(data.rules.find(({ id }) => id === 'payment.review_is_seen')?.mend).toBeNull();
    expect(data.goals.length).toBeGreaterThan(0);
  });
});
