import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { TestClock } from '../../../../test/support/clock.js';
import { wib } from '../../../../test/support/jakarta.js';
import { OPERATOR } from '../../../../test/support/operators.js';
import { ReminderOffice } from '../../../../test/support/reminders.js';
import { ResendMessage } from '../../../integrations/whatsapp/resend-message.js';
import { addSeconds } from '../domain/extension.js';
import type { RentalEntity } from '../persistence/rental.entity.js';
import { RenewalLinks } from './renewal-links.service.js';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const BEGIN = wib('2026-12-01T10:00');
const HABIS = addSeconds(BEGIN, 30 * DAY);

const clock = new TestClock();
let office: ReminderOffice;

beforeAll(async () => {
  Logger.overrideLogger(false);
  office = await ReminderOffice.open(clock);
}, 60_000);
beforeEach(() => office.reset(BEGIN));
afterAll(() => office.close());

const at = (days: number, hours = 0) => clock.set(addSeconds(HABIS, days * DAY + hours * HOUR));
const rental = async () => (await office.rentals.allRentals())[0] as RentalEntity;
/** One day after the other, as a worker that is always up. */
async function live(fromDay: number, toDay: number): Promise<void> {
  for (let hour = fromDay * 24; hour <= toDay * 24; hour += 6) {
    at(0, hour);
    await office.remindAndSend();
  }
}

describe('reminders', () => {
  it('come 7, 3 and 1 days before the end and after it, each once', async () => {
    const siti = await office.aRenter(30, { name: 'Siti Nurhaliza' });
    await live(-9, 9);
    expect(office.inbox(siti)).toEqual([
      expect.stringContaining('tinggal 7 hari lagi'),
      expect.stringContaining('3 hari lagi sewa bot kamu berakhir'),
      expect.stringContaining('sebentar lagi berakhir'),
      expect.stringContaining('sudah berakhir'),
    ]);
    expect(office.inbox(siti)[0]).toContain('Halo Siti Nurhaliza');
    expect(office.inbox(siti)[0]).toContain('budi.store');
    expect(office.inbox(siti)[0]).toContain('31 Des 2026, 10.00 WIB');
    expect(office.inbox(siti)[0]).toContain('Matikan di Akun saya');
  });

  it('carry a link that opens the renewal of that rental, and is stored nowhere', async () => {
    const siti = await office.aRenter();
    at(-7);
    await office.remindAndSend();
    const [text = ''] = office.inbox(siti);
    const token = /\/renew\/(\S+)/.exec(text)?.[1] ?? '';
    const answer = await office.api.inject({ url: `/api/renew/${token}` });
    expect(answer.json()).toMatchObject({ data: { line_id: 'budi.store', habis: HABIS.toISOString() } });
    expect(JSON.stringify(await office.messages())).not.toContain(token);
  });

  it('are of the least urgency, and of no use once the next one is due', async () => {
    await office.aRenter();
    at(-7);
    await office.remind();
    expect(await office.messages()).toMatchObject([{ priority: 9, notAfter: addSeconds(HABIS, -3 * DAY) }]);
    at(-3);
    await office.remindAndSend();
    expect(await office.kinds()).toEqual(['reminder_7 dropped', 'reminder_3 sent']);
  });

  it('that a stopped worker missed are caught up: only the nearest, with the days that are left', async () => {
    const siti = await office.aRenter();
    await live(-9, -8);
    at(-5, -1);
    await office.remindAndSend();
    expect(office.inbox(siti)).toEqual([expect.stringContaining('tinggal 6 hari lagi')]);
    await live(-4, -3.5);
    at(0, -2);
    await office.remindAndSend();
    expect(await office.kinds()).toEqual(['reminder_7 sent', 'reminder_1 sent']);
    at(6, 23);
    await office.remindAndSend();
    expect((await office.kinds()).at(-1)).toBe('rental_ended sent');
  });

  it('are over when the worker starts a week after the end', async () => {
    await office.aRenter();
    at(7);
    await office.remindAndSend();
    expect(await office.kinds()).toEqual([]);
  });

  it('whose moment had come before the end did are left out', async () => {
    await office.aRenter(3);
    await office.remindAndSend();
    clock.advance(2 * DAY * 1000);
    await office.remindAndSend();
    expect(await office.kinds()).toEqual(['reminder_1 sent']);
  });

  it('queued and sent by two workers at once go out once', async () => {
    const renters = [];
    for (let n = 0; n < 8; n++) renters.push(await office.aRenter());
    at(-7);
    expect(await office.remind(2)).toBe(8);
    await office.send(2);
    expect(renters.map((renter) => office.inbox(renter).length)).toEqual(Array(8).fill(1));
  });

  it('do not make an operator’s view of the rental stale', async () => {
    await office.aRenter();
    const seen = 'SELECT updated_at FROM statuses';
    await office.database.on().query("UPDATE statuses SET updated_at = '2026-12-01'");
    const before: unknown = await office.database.on().query(seen);
    at(-7);
    await office.remind();
    expect(await office.database.on().query(seen)).toEqual(before);
  });
});

describe('a reminder that is waiting', () => {
  it('is dropped by a renewal, and the new end is told of in its time', async () => {
    const siti = await office.aRenter();
    at(-1);
    await office.remind();
    await office.pay(siti, 30);
    await office.send();
    expect(await office.kinds()).toEqual(['reminder_1 dropped']);
    await live(0, 22);
    expect(office.inbox(siti)).toEqual([]);
    await live(23, 30);
    expect(office.inbox(siti)).toHaveLength(4);
  });

  it.each([
    ['later', HOUR / 2],
    ['earlier', -HOUR / 2],
  ])('and whose end moves a little %s is told once, with the right time', async (_, seconds) => {
    const siti = await office.aRenter();
    at(-1);
    await office.remind();
    at(-1, 1);
    await office.operators.adjust(await rental(), addSeconds(HABIS, seconds));
    await office.remindAndSend();
    await live(-0.75, -0.25);
    expect(await office.kinds()).toEqual(['reminder_1 dropped', 'reminder_1 sent']);
    expect(office.inbox(siti)).toEqual([
      expect.stringContaining(seconds > 0 ? '31 Des 2026, 10.30 WIB' : '31 Des 2026, 09.30 WIB'),
    ]);
  });

  it('is told as well when the end moved while no worker was up', async () => {
    await office.aRenter();
    at(-1, 1);
    await office.operators.adjust(await rental(), addSeconds(HABIS, HOUR / 2));
    await live(-0.9, -0.1);
    expect(await office.kinds()).toEqual(['reminder_1 sent']);
  });

  it.each([
    ['has switched reminders off', { remindersOptOut: true }],
    ['was deactivated', { isActive: false }],
    ['has another number', { numberKey: '628111111111', whatsappNumber: '628111111111' }],
  ])('is dropped when the customer %s meanwhile', async (_, changes) => {
    const siti = await office.aRenter();
    at(-7);
    await office.remind();
    await office.change(siti, changes);
    await office.send();
    expect(await office.kinds()).toEqual(['reminder_7 dropped']);
  });

  it('is dropped when the rental is suspended meanwhile', async () => {
    await office.aRenter();
    at(-7);
    await office.remind();
    await office.operators.suspend((await rental()).statusId);
    await office.send();
    expect(await office.kinds()).toEqual(['reminder_7 dropped']);
  });

  it('is tried again when it could not be prepared', async () => {
    await office.aRenter();
    at(-7);
    await office.remind();
    const links = jest.spyOn(RenewalLinks.prototype, 'urlFor').mockImplementationOnce(() => {
      throw new Error('no key');
    });
    await office.send();
    links.mockRestore();
    expect(await office.messages()).toMatchObject([{ state: 'queued', attempts: 1 }]);
  });
});

describe('a reminder that an operator sends again', () => {
  let requests = 0;
  const resend = async () => {
    const last = (await office.messages()).at(-1);
    requests += 1;
    const wish = { messageId: last?.id ?? 0, key: `request-${requests}` };
    await office.api.get(ResendMessage, { strict: false }).execute(wish, OPERATOR);
    await office.send();
  };

  it('goes, however short a while ago it went, and again', async () => {
    const siti = await office.aRenter();
    at(-7);
    await office.remindAndSend();
    at(-7, 1);
    await resend();
    await resend();
    expect(await office.kinds()).toEqual(['reminder_7 sent', 'reminder_7 sent', 'reminder_7 sent']);
    const links = office.inbox(siti).map((text) => /\/renew\/\S+/.test(text));
    expect(links).toEqual([true, true, true]);
  });

  it('does not go when the rental was renewed meanwhile', async () => {
    const siti = await office.aRenter();
    at(-7);
    await office.remindAndSend();
    await office.pay(siti, 30);
    await resend();
    expect(await office.kinds()).toEqual(['reminder_7 sent', 'reminder_7 dropped']);
  });
});

describe('nobody is reminded', () => {
  it.each([
    ['who has switched it off', { remindersOptOut: true }],
    ['whose account is not active', { isActive: false }],
  ])('%s', async (_, changes) => {
    await office.aRenter(30, changes);
    await live(-8, 1);
    expect(await office.kinds()).toEqual([]);
  });

  it('of a suspended rental, until it goes on', async () => {
    await office.aRenter();
    const { statusId } = await rental();
    await office.operators.suspend(statusId);
    await live(-8, -5);
    expect(await office.kinds()).toEqual([]);
    await office.operators.resume(statusId);
    await live(-4.5, -4);
    expect(await office.kinds()).toEqual(['reminder_7 sent']);
  });

  it('again within 48 hours, however little an operator moves the end', async () => {
    await office.aRenter();
    at(-7);
    await office.remindAndSend();
    at(-7, 0.5);
    await office.operators.adjust(await rental(), addSeconds(HABIS, HOUR));
    await live(-6.5, -4);
    expect(await office.kinds()).toEqual(['reminder_7 sent']);
    await live(-3, -2.5);
    expect(await office.kinds()).toEqual(['reminder_7 sent', 'reminder_3 sent']);
  });

  it('twice when the end moves while a reminder waits', async () => {
    await office.aRenter();
    at(-7);
    await office.remind();
    await office.operators.adjust(await rental(), addSeconds(HABIS, HOUR));
    at(-7, 1);
    await office.remindAndSend();
    expect(await office.kinds()).toEqual(['reminder_7 dropped', 'reminder_7 sent']);
  });
});
