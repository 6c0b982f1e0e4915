import { Test, type TestingModule } from '@nestjs/testing';
import { ENTITIES } from '../../src/entities.js';
import { Gateways } from '../../src/integrations/whatsapp/gateways.js';
import { MessageDelivery } from '../../src/integrations/whatsapp/message-delivery.js';
import { WhatsappMessageEntity } from '../../src/integrations/whatsapp/whatsapp-message.entity.js';
import { type OutboundMessage, WhatsappOutbox } from '../../src/integrations/whatsapp/whatsapp-outbox.js';
import { WhatsappModule } from '../../src/integrations/whatsapp/whatsapp.module.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { Database } from '../../src/platform/database/database.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { RedisStore } from '../../src/platform/redis/redis-store.js';
import { SETTINGS } from '../../src/settings.js';
import { TestClock } from './clock.js';
import { testEnvironment } from './environment.js';

export const NUMBER = '6281234567890';
export const CODE = '042137';

type Kind = 'invoice' | 'payment_active' | 'otp_register' | 'reminder_7';
type Message = { [K in Kind]: OutboundMessage<K> }[Kind];
type Changes = Partial<Pick<OutboundMessage, 'number' | 'locale' | 'akunId' | 'notAfter'>>;

const ABOUT = { name: 'Siti', product: 'Selfbot 1 bulan', line_id: 'warung.siti', until: '14.05 WIB' };
let made = 0;
const common = (changes: Changes) => ({
  akunId: null,
  number: NUMBER,
  locale: 'id' as const,
  dedupeKey: `test:${(made += 1)}`,
  ...changes,
});

export const anInvoice = (changes: Changes = {}): OutboundMessage<'invoice'> => ({
  kind: 'invoice',
  variables: { ...ABOUT, amount: 'Rp50.000', link: 'http://127.0.0.1/payments/1' },
  ...common(changes),
});

export const aReceipt = (changes: Changes = {}): OutboundMessage<'payment_active'> => ({
  kind: 'payment_active',
  variables: { ...ABOUT, amount: 'Rp50.000', link: 'http://127.0.0.1/subscriptions/1' },
  ...common(changes),
});

export const aCode = (changes: Changes = {}): OutboundMessage<'otp_register'> => ({
  kind: 'otp_register',
  variables: { minutes: '5' },
  secrets: { values: { code: CODE }, seconds: 300 },
  ...common(changes),
});

export const aReminder = (changes: Changes = {}): OutboundMessage<'reminder_7'> => ({
  kind: 'reminder_7',
  variables: { ...ABOUT, days: '7' },
  secrets: { values: { link: 'http://127.0.0.1/r/1' }, seconds: 86_400 },
  ...common(changes),
});

/** A worker's outbox over real servers; nothing runs by itself. */
export class OutboxBench {
  static async open(environment: NodeJS.ProcessEnv, clock = new TestClock()): Promise<OutboxBench> {
    const module = await Test.createTestingModule({
      imports: [PlatformModule.forRoot(SETTINGS, ENTITIES, testEnvironment(environment)), WhatsappModule],
      providers: [Gateways, MessageDelivery],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    module.useLogger(false);
    await module.init();
    return new OutboxBench(module, clock);
  }

  private constructor(
    readonly module: TestingModule,
    readonly clock: TestClock,
  ) {}

  get delivery(): MessageDelivery {
    return this.module.get(MessageDelivery);
  }

  enqueue(message: Message): Promise<number> {
    const outbox = this.module.get(WhatsappOutbox);
    return this.database.run((tx) => outbox.enqueue<Kind>(message as OutboundMessage<Kind>, tx));
  }

  async enqueueMany(count: number, make: () => Message): Promise<number[]> {
    const ids: number[] = [];
    for (let n = 0; n < count; n++) ids.push(await this.enqueue(make()));
    return ids;
  }

  /** As the sweeper does, until there is nothing to do. */
  async sweep(): Promise<void> {
    await this.delivery.dropLapsed(100);
    while ((await this.delivery.deliverDue(10)) > 0);
  }

  /** Lets time pass: for business, for the database's schedule, and for what lapses in Redis. */
  async later(milliseconds: number): Promise<void> {
    this.clock.advance(milliseconds);
    const past = `- INTERVAL ${milliseconds * 1000} MICROSECOND`;
    await this.query(
      `UPDATE whatsapp_messages SET next_attempt_at = next_attempt_at ${past}, lease_until = lease_until ${past}`,
    );
    await this.query(`UPDATE whatsapp_allowances SET counted_at = counted_at ${past}`);
    const { client } = this.module.get(RedisStore);
    for (const key of await client.keys('whatsapp:secrets:*'))
      await client.pexpire(key, Math.max(1, (await client.pttl(key)) - milliseconds));
  }

  rows(): Promise<WhatsappMessageEntity[]> {
    return this.database
      .on()
      .getRepository(WhatsappMessageEntity)
      .find({ order: { id: 'ASC' } });
  }

  row(id: number): Promise<WhatsappMessageEntity> {
    return this.database.on().getRepository(WhatsappMessageEntity).findOneByOrFail({ id });
  }

  query<T>(sql: string, parameters: unknown[] = []): Promise<T> {
    return this.database.on().query(sql, parameters);
  }

  get database(): Database {
    return this.module.get(Database);
  }

  async close(): Promise<void> {
    await this.module.close();
  }
}
