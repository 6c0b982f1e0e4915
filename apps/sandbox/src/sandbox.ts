import Fastify, { LogController, type FastifyBaseLogger } from 'fastify';
import { ClockControl } from './control/clock-control.js';
import { Control } from './control/control.js';
import { controlRoutes } from './control/control.routes.js';
import { overviewRoutes } from './control/overview.routes.js';
import { Faults } from './faults/faults.js';
import { Checkout } from './midtrans/checkout.js';
import { coreRoutes } from './midtrans/core.routes.js';
import { deliverWithin } from './midtrans/deliver.js';
import { payEarly } from './midtrans/early-payment.js';
import { Notifier } from './midtrans/notifier.js';
import { OrderBook } from './midtrans/order-book.js';
import { snapRoutes } from './midtrans/snap.routes.js';
import { Transactions } from './midtrans/transactions.js';
import { paymentRoutes } from './pages/payment.routes.js';
import { assets } from './platform/assets.js';
import { ClockFile } from './platform/clock-file.js';
import { SandboxClock } from './platform/clock.js';
import { StateFile } from './platform/state-file.js';
import { restore, snapshotOf, type State } from './state.js';
import { gatewayRoutes } from './whatsapp/gateway.routes.js';
import { inboxRoutes } from './whatsapp/inbox.routes.js';
import { MessageStore } from './whatsapp/message-store.js';

export interface SandboxOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Address to listen on; default 127.0.0.1. */
  readonly host?: string;
  readonly serverKey: string;
  readonly clientKey: string;
  readonly merchantId?: string;
  readonly whatsappToken: string;
  /** Where notifications go, as if set in Midtrans' dashboard. */
  readonly notificationUrl: string;
  /** Where customers go from a finished page whose order names no `callbacks.finish`. */
  readonly finishUrl?: string;
  /** Keeps orders, messages and faults over a restart. */
  readonly stateFile?: string;
  readonly clock?: SandboxClock;
  /** Where processes that follow this clock read how far it has moved; it is also where a restart takes it up again. */
  readonly clockFile?: string;
  /** Real milliseconds that a notification may take; Midtrans' own limit by default. */
  readonly notificationTimeoutMs?: number;
  /** Part of the nominal wait that a retry really waits, above 0 to 1; random by default. */
  readonly jitter?: () => number;
  /** One JSON line per event on stdout. */
  readonly log?: boolean;
}

export interface Sandbox {
  readonly url: string;
  readonly control: Control;
  readonly time: ClockControl;
  readonly clock: SandboxClock;
  readonly log: FastifyBaseLogger;
  close(): Promise<void>;
}

/** Midtrans' own choice when a merchant has set no address. */
const NO_FINISH_URL = 'http://example.com/';

/** Assembles the stand-ins and starts to listen. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { serverKey, clientKey, notificationUrl, merchantId = 'G000000000', clockFile } = options;
  const clockRecord = clockFile === undefined ? undefined : new ClockFile(clockFile);
  const { clock = new SandboxClock(Date.now, clockRecord?.read()) } = options;
  const merchant = { serverKey, merchantId };
  const app = Fastify({
    logger: options.log ?? false,
    // The URLs of requests contain the tokens of orders.
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  });

  let save = (): void => undefined;
  const changed = (): void => save();
  const book = new OrderBook();
  const faults = new Faults(changed);
  const messages = new MessageStore(clock, changed);
  const notifier = new Notifier({
    clock,
    faults,
    book,
    notificationUrl,
    deliver: deliverWithin(options.notificationTimeoutMs),
    jitter: options.jitter ?? (() => 1 - Math.random()),
    changed,
  });
  const transactions = new Transactions({ clock, faults, book, notifier, merchant, changed });
  const checkout = new Checkout({ clock, faults, book, transactions, changed });
  const control = new Control({
    clock,
    merchant,
    book,
    checkout,
    transactions,
    notifier,
    faults,
    messages,
  });
  const time = new ClockControl({ clock, file: clockRecord, notifier, changed });

  const owners = { book, messages, faults, notifier, transactions };
  const file =
    options.stateFile === undefined
      ? undefined
      : new StateFile<State>(
          options.stateFile,
          () => snapshotOf(owners),
          (error) => app.log.error(error, 'the state was not saved'),
        );
  const former = await file?.read();
  if (former) restore(former, owners);
  if (file) save = file.changed;

  const { finishUrl = NO_FINISH_URL } = options;
  await app.register(assets);
  await app.register(
    snapRoutes({
      book,
      checkout,
      faults,
      serverKey,
      payEarly: payEarly({ book, checkout, transactions, notifier }),
    }),
    { prefix: '/snap/v1' },
  );
  await app.register(
    paymentRoutes({ clock, book, checkout, transactions, clientKey, merchantId, finishUrl }),
    {
      prefix: '/snap/v4',
    },
  );
  await app.register(coreRoutes({ book, transactions, faults, merchant }), { prefix: '/v2' });
  await app.register(gatewayRoutes({ messages, faults, token: options.whatsappToken }));
  await app.register(inboxRoutes(messages));
  await app.register(controlRoutes(control, time), { prefix: '/control' });
  await app.register(overviewRoutes(control, time));
  clockRecord?.write(clock.offset);
  const url = await app.listen({ port: options.port, host: options.host ?? '127.0.0.1' });

  return {
    url,
    control,
    time,
    clock,
    log: app.log,
    async close() {
      clock.stop();
      notifier.stop();
      await app.close();
      await file?.flush();
    },
  };
}
