import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Sandbox } from '@teamanubot/sandbox';
import { ENTITIES } from '../../entities.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { PlatformModule } from '../../platform/platform.module.js';
import { RedisStore } from '../../platform/redis/redis-store.js';
import { SETTINGS } from '../../settings.js';
import { TestClock } from '../../../test/support/clock.js';
import { testEnvironment } from '../../../test/support/environment.js';
import { startSandbox } from '../../../test/support/sandbox.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { MAX_ATTEMPTS } from './domain/outcome.js';
import { Gateways } from './gateways.js';
import { MessageDelivery } from './message-delivery.js';
import { SendingRate } from './sending-rate.repository.js';
import { WhatsappMessageEntity } from './whatsapp-message.entity.js';
import { WhatsappMessageRepository } from './whatsapp-message.repository.js';
import { type OutboundMessage, WhatsappOutbox } from './whatsapp-outbox.js';
import { WhatsappModule } from './whatsapp.module.js';

const NUMBER = '6281234567890';

const anInvoice = (dedupeKey = 'invoice:1'): OutboundMessage<'invoice'> => ({
  kind: 'invoice',
  akunId: null,
  number: NUMBER,
  locale: 'id',
  variables: {
    name: 'Siti',
    product: 'Selfbot 1 bulan',
    line_id: 'warung.siti',
    amount: 'Rp50.000',
    until: '14.05 WIB',
    link: 'http://127.0.0.1/payments/1',
  },
  dedupeKey,
});

const aCode = (dedupeKey = 'otp:1'): OutboundMessage<'otp_register'> => ({
  kind: 'otp_register',
  akunId: null,
  number: NUMBER,
  locale: 'id',
  variables: { minutes: '5' },
  secrets: { values: { code: '042137' }, seconds: 300 },
  dedupeKey,
});

/** MariaDB, Redis and the gateway's protocol are real; the gateway is the sandbox's, and no worker runs by itself. */
describe('delivery of WhatsApp messages', () => {
  const clock = new TestClock();
  let sandbox: Sandbox;
  let module: TestingModule;
  let outbox: WhatsappOutbox;
  let delivery: MessageDelivery;
  let messages: WhatsappMessageRepository;
  let database: Database;

  beforeAll(async () => {
    await prepareDatabase();
    const { environment, ...rest } = await startSandbox();
    sandbox = rest;
    module = await Test.createTestingModule({
      imports: [PlatformModule.forRoot(SETTINGS, ENTITIES, testEnvironment(environment)), WhatsappModule],
      providers: [Gateways, MessageDelivery],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await module.init();
    outbox = module.get(WhatsappOutbox);
    delivery = module.get(MessageDelivery);
    messages = module.get(WhatsappMessageRepository);
    database = module.get(Database);
  });
  beforeEach(() => emptyServers());
  afterEach(() => {
    sandbox.control.clearFaults();
    sandbox.control.clearMessages();
  });
  afterAll(async () => {
    await module.close();
    await sandbox.close();
  });

  const enqueue = (message: OutboundMessage<'invoice'> | OutboundMessage<'otp_register'>) =>
    database.run((tx) =>
      message.kind === 'invoice' ? outbox.enqueue(message, tx) : outbox.enqueue(message, tx),
    );
  const rowOf = (id: number) => database.on().getRepository(WhatsappMessageEntity).findOneByOrFail({ id });
  const makeDue = (column: 'next_attempt_at' | 'lease_until') =>
    database.on().query(`UPDATE whatsapp_messages SET ${column} = NOW(3) - INTERVAL 1 SECOND`);
  const inbox = () => sandbox.control.messages(NUMBER).map(({ message }) => message);

  it('sends a message as its template says, and keeps when', async () => {
    const id = await enqueue(anInvoice());
    expect(await delivery.deliverDue(10)).toBe(1);
    expect(inbox()).toEqual([expect.stringContaining('Halo Siti, pesanan kamu sudah kami catat.')]);
    expect(await rowOf(id)).toMatchObject({
      state: 'sent',
      attempts: 1,
      lastError: null,
      sentAt: clock.now(),
    });
    expect(await delivery.deliverDue(10)).toBe(0);
  });

  it('queues the same thing once, and answers the same id', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => enqueue(anInvoice())));
    expect(new Set(ids).size).toBe(1);
    await delivery.deliverDue(10);
    expect(inbox()).toHaveLength(1);
  });

  it('sends nothing that was rolled back', async () => {
    const attempt = database.run(async (tx) => {
      await outbox.enqueue(anInvoice(), tx);
      throw new Error('the payment failed');
    });
    await expect(attempt).rejects.toThrow('the payment failed');
    expect(await delivery.deliverDue(10)).toBe(0);
  });

  it('lets every message go once, however many workers take', async () => {
    for (let n = 0; n < 30; n++) await enqueue(anInvoice(`invoice:${n}`));
    const taken = await Promise.all(Array.from({ length: 12 }, () => delivery.deliverDue(5)));
    expect(taken.reduce((sum, count) => sum + count)).toBe(30);
    expect(inbox()).toHaveLength(30);
  });

  it('lets codes overtake', async () => {
    await enqueue(anInvoice());
    await enqueue(aCode());
    await delivery.deliverDue(1);
    expect(inbox()).toEqual([expect.stringContaining('042137')]);
  });

  it('keeps a code out of the row, and forgets it once it is sent', async () => {
    const id = await enqueue(aCode());
    const redis = module.get(RedisStore).client;
    const [key = ''] = await redis.keys('whatsapp:secrets:*');
    expect(key).toBe(`whatsapp:secrets:${id}`);
    expect(await redis.get(key)).not.toContain('042137');
    expect(await redis.ttl(key)).toBeGreaterThan(290);
    expect(JSON.stringify(await database.on().query('SELECT * FROM whatsapp_messages'))).not.toContain(
      '042137',
    );
    await delivery.deliverDue(1);
    expect(await redis.exists(key)).toBe(0);
  });

  it('drops a code that has lapsed, and one that is too late', async () => {
    const lapsed = await enqueue(aCode('otp:lapsed'));
    await outbox.revoke(lapsed);
    const late = await enqueue({ ...aCode('otp:late'), notAfter: clock.now() });
    await delivery.deliverDue(10);
    expect([(await rowOf(lapsed)).state, (await rowOf(late)).state]).toEqual(['dropped', 'dropped']);
    expect(inbox()).toEqual([]);
  });

  it('loses nothing to a gateway that is down, and says why it waited', async () => {
    const id = await enqueue(anInvoice());
    sandbox.control.setFaults({ whatsapp: 'error' });
    for (let attempt = 1; attempt <= 3; attempt++) {
      await delivery.deliverDue(10);
      expect(await rowOf(id)).toMatchObject({
        state: 'queued',
        attempts: attempt,
        lastError: 'answered 500',
      });
      expect(await delivery.deliverDue(10)).toBe(0);
      await makeDue('next_attempt_at');
    }
    sandbox.control.clearFaults();
    await delivery.deliverDue(10);
    expect((await rowOf(id)).state).toBe('sent');
    expect(inbox()).toHaveLength(1);
  });

  it('gives up after the last try', async () => {
    const id = await enqueue(anInvoice());
    sandbox.control.setFaults({ whatsapp: 'too_many' });
    await database.on().query('UPDATE whatsapp_messages SET attempts = ?', [MAX_ATTEMPTS - 1]);
    await delivery.deliverDue(10);
    expect(await rowOf(id)).toMatchObject({ state: 'failed', lastError: 'answered 429' });
  });

  it('gives up at once on a message that the gateway cannot read', async () => {
    const id = await enqueue({ ...anInvoice(), number: '6281' });
    await delivery.deliverDue(10);
    expect(await rowOf(id)).toMatchObject({ state: 'failed', lastError: 'answered 400' });
  });

  it('sends again what a dead sender had claimed, and only then', async () => {
    const id = await enqueue(anInvoice());
    await messages.claimDue(1, 60, module.get(SendingRate));
    expect([await messages.requeueLapsed(), await delivery.deliverDue(10)]).toEqual([0, 0]);
    await makeDue('lease_until');
    expect([await messages.requeueLapsed(), await delivery.deliverDue(10)]).toEqual([1, 1]);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('does not let a sender that was too slow overwrite what came after', async () => {
    const id = await enqueue(anInvoice());
    const [slow] = await messages.claimDue(1, 60, module.get(SendingRate));
    await makeDue('lease_until');
    await messages.requeueLapsed();
    await delivery.deliverDue(10);
    expect(await messages.settle(slow as WhatsappMessageEntity, { state: 'failed', reason: 'late' })).toBe(
      false,
    );
    expect((await rowOf(id)).state).toBe('sent');
  });
});
