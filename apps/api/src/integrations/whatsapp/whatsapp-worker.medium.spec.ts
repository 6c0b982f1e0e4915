import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { Sandbox } from '@teamanubot/sandbox';
import { Database } from '../../platform/database/database.js';
import { startWorker } from '../../../test/support/processes.js';
import { startSandbox } from '../../../test/support/sandbox.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { until } from '../../../test/support/until.js';
import { type OutboundMessage, WhatsappOutbox } from './whatsapp-outbox.js';

const NUMBER = '6281234567890';
const invoice: OutboundMessage<'invoice'> = {
  kind: 'invoice',
  akunId: null,
  number: NUMBER,
  locale: 'en',
  variables: {
    name: 'Siti',
    product: 'Self-bot',
    line_id: 'warung.siti',
    amount: 'Rp50.000',
    until: '14.05 WIB',
    link: 'http://127.0.0.1/payments/1',
  },
  dedupeKey: 'invoice:1',
};

/** A whole worker, with MariaDB, Redis or its absence, and the sandbox's gateway. */
describe('the worker', () => {
  let sandbox: Sandbox;
  let environment: NodeJS.ProcessEnv;
  let worker: INestApplicationContext;

  beforeAll(() => prepareDatabase());
  beforeEach(async () => {
    await emptyServers();
    ({ environment, ...sandbox } = await startSandbox());
  });
  afterEach(async () => {
    await worker.close();
    await sandbox.close();
  });

  async function send(wake: boolean): Promise<void> {
    const outbox = worker.get(WhatsappOutbox);
    const id = await worker.get(Database).run((tx) => outbox.enqueue(invoice, tx));
    if (wake) outbox.wake([id]);
  }
  const inbox = () => sandbox.control.messages(NUMBER);

  it('sends at once what it is woken for', async () => {
    worker = await startWorker({ environment });
    await send(true);
    await until(() => inbox().length > 0);
    expect(inbox()).toMatchObject([
      { message: expect.stringContaining('Hi Siti, we have noted your order.') },
    ]);
  });

  it('finds what nobody woke it for', async () => {
    worker = await startWorker({ environment });
    await send(false);
    await until(() => inbox().length > 0);
    expect(inbox()).toHaveLength(1);
  });

  it('goes on while Redis is away', async () => {
    worker = await startWorker({ environment: { ...environment, REDIS_URL: 'redis://127.0.0.1:9/0' } });
    await send(true);
    await until(() => inbox().length > 0);
    expect(inbox()).toHaveLength(1);
  });
});
