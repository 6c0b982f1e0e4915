import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { Control } from './control/control.js';
import { controlRoutes } from './control/control.routes.js';
import { Faults, type FaultState } from './faults/faults.js';
import { Checkout } from './midtrans/checkout.js';
import { coreRoutes } from './midtrans/core.routes.js';
import { deliverWithin } from './midtrans/deliver.js';
import type { Order } from './midtrans/domain/order.js';
import { Notifier } from './midtrans/notifier.js';
import { OrderBook } from './midtrans/order-book.js';
import { snapRoutes } from './midtrans/snap.routes.js';
import { Transactions } from './midtrans/transactions.js';
import { SandboxClock } from './platform/clock.js';
import { StateFile } from './platform/state-file.js';
import { gatewayRoutes } from './whatsapp/gateway.routes.js';
import { MessageStore, type Message } from './whatsapp/message-store.js';

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
  /** Real milliseconds that a notification may take; Midtrans' own limit by default. */
  readonly notificationTimeoutMs?: number;
  /** Part of the nominal wait that a retry really waits, above 0 to 1; random by default. */
  readonly jitter?: () => number;
  /** Logs one JSON line per event when true. */
  readonly log?: boolean;
}

export interface Sandbox {
  readonly url: string;
  readonly control: Control;
  readonly clock: SandboxClock;
  readonly log: FastifyBaseLogger;
  close(): Promise<void>;
}

interface State {
  readonly orders: readonly Order[];
  readonly messages: readonly Message[];
  readonly faults: FaultState;
  readonly retrySpeed: number;
}

/** Assembles the stand-ins and starts to listen. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { serverKey, merchantId = 'G000000000', clock = new SandboxClock() } = options;
  const merchant = { serverKey, merchantId };
  const app: FastifyInstance = Fastify({
    logger: options.log ? { level: 'info' } : false,
    // Tokens of orders are part of the URLs.
    disableRequestLogging: true,
    forceCloseConnections: true,
  });

  let changed = (): void => undefined;
  const touch = (): void => changed();
  const book = new OrderBook();
  const faults = new Faults(touch);
  const messages = new MessageStore(clock, touch);
  const deliver = deliverWithin(options.notificationTimeoutMs);
  const jitter = options.jitter ?? (() => 1 - Math.random());
  const notifier = new Notifier({ clock, faults, book, deliver, jitter, changed: touch });
  const transactions = new Transactions({ clock, book, notifier, merchant, changed: touch });
  const { notificationUrl } = options;
  const checkout = new Checkout({ clock, faults, book, transactions, notificationUrl, changed: touch });
  const control = new Control({ clock, book, checkout, transactions, notifier, faults, messages, changed: touch });

  const snapshot = (): State => ({
    orders: book.all(),
    messages: messages.list(),
    faults: faults.snapshot(),
    retrySpeed: notifier.retrySpeed,
  });
  const file =
    options.stateFile === undefined
      ? undefined
      : new StateFile(options.stateFile, snapshot, (error) => app.log.error({ error }, 'state not saved'));
  const saved = await file?.read();
  if (saved) {
    saved.orders.forEach((order) => book.add(order));
    messages.restore(saved.messages);
    faults.restore(saved.faults);
    notifier.retrySpeed = saved.retrySpeed;
    transactions.resume();
    notifier.resume();
  }
  if (file) changed = file.changed;

  await app.register(snapRoutes({ checkout, faults, serverKey }), { prefix: '/snap/v1' });
  await app.register(coreRoutes({ book, transactions, faults, merchant }), { prefix: '/v2' });
  await app.register(gatewayRoutes({ messages, faults, token: options.whatsappToken }));
  await app.register(controlRoutes(control), { prefix: '/control' });
  const url = await app.listen({ port: options.port, host: options.host ?? '127.0.0.1' });

  return {
    url,
    control,
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
