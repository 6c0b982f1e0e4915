import type { Sandbox } from '@teamanubot/sandbox';
import type { FaultWorld } from './fault-world.js';

interface OrderRow {
  id: number;
  order_id: string;
  state: string;
  review_reason: string | null;
}

interface EntryRow {
  order_id: string;
  kind: string;
  source: string;
  delta_seconds: number;
}

/** What Midtrans finally says of an order. */
interface Truth {
  /** Transactions whose money it has. */
  held: readonly string[];
  /** Those of them that it has ever told us of: asked about an order, it speaks of one attempt alone. */
  told: readonly string[];
  /** Transactions whose money it had and gave back whole. */
  returned: readonly string[];
}

const UNKNOWN_THERE: Truth = { held: [], told: [], returned: [] };

type SandboxOrder = ReturnType<Sandbox['control']['order']>;

/**
 * Everything that is wrong with the orders and what they gave, compared with what Midtrans says; empty when the
 * promise was kept: money that it has was turned into time exactly once, and nothing else was.
 */
export async function complaints(world: FaultWorld): Promise<string[]> {
  const truths = new Map(world.sandbox.control.orders().map((order) => [order.order_id, truthOf(order)]));
  const orders = await world.query<OrderRow>(
    'SELECT id, midtrans_order_id AS order_id, state, review_reason FROM payment_transactions',
  );
  const entries = await world.query<EntryRow>(
    'SELECT order_id, kind, source, delta_seconds FROM rental_entries',
  );
  const entriesOf = (orderId: string) => entries.filter(({ order_id: of }) => of === orderId);
  return [
    ...orders.flatMap((order) =>
      complaintsOf(order, truths.get(order.order_id) ?? UNKNOWN_THERE, entriesOf(order.order_id)),
    ),
    ...(await rowsThatWait(world)),
  ];
}

function complaintsOf({ order_id: id, state }: OrderRow, truth: Truth, entries: EntryRow[]): string[] {
  const { held, returned } = truth;
  const net = (transaction: string) =>
    entries
      .filter(({ source }) => source.includes(transaction))
      .reduce((sum, entry) => sum + entry.delta_seconds, 0);
  const payments = (transaction: string) =>
    entries.filter(({ kind, source }) => kind === 'payment' && source.includes(transaction)).length;
  const giving = held.filter((transaction) => net(transaction) > 0);
  const found: string[] = [];
  if (held.length > 0 && giving.length !== 1)
    found.push(`${id}: paid, but ${giving.length} payments gave time`);
  if (held.length === 0 && entries.reduce((sum, entry) => sum + entry.delta_seconds, 0) !== 0)
    found.push(`${id}: not paid, but time was given`);
  if ([...held, ...returned].some((transaction) => payments(transaction) > 1))
    found.push(`${id}: given twice`);
  if (returned.some((transaction) => net(transaction) !== 0))
    found.push(`${id}: went back, but not its time`);
  if (!expectedStates(truth, giving).includes(state))
    found.push(`${id}: ${held.length} payments, yet ${state}`);
  return found;
}

/** Money that came twice is for a person to look at, once we were told of both. */
function expectedStates({ held, told }: Truth, giving: readonly string[]): readonly string[] {
  if (held.length === 0) return EXPECTED.unpaid;
  const others = told.filter((transaction) => !giving.includes(transaction));
  return others.length > 0 ? EXPECTED.twice : EXPECTED.paid;
}

const EXPECTED: Readonly<Record<'paid' | 'twice' | 'unpaid', readonly string[]>> = {
  paid: ['paid'],
  twice: ['review'],
  unpaid: ['open', 'cancelled', 'expired', 'failed', 'refunded'],
};

function truthOf({ attempts, notifications }: SandboxOrder): Truth {
  const inStatus = (...statuses: string[]) =>
    attempts
      .filter(({ transaction_status: status }) => statuses.includes(status))
      .map(({ transaction_id: id }) => id);
  const held = inStatus('capture', 'settlement');
  const isTold = (id: string) =>
    notifications.some(({ transaction_id: of, status }) => of === id && status === 200);
  return { held, told: held.filter(isTold), returned: inStatus('refund', 'chargeback') };
}

async function rowsThatWait(world: FaultWorld): Promise<string[]> {
  const [waiting] = await world.query<{ inbox: number; outbox: number }>(
    `SELECT (SELECT COUNT(*) FROM midtrans_notifications WHERE state IN ('received', 'waiting')) AS inbox,
            (SELECT COUNT(*) FROM whatsapp_messages WHERE state IN ('queued', 'sending')) AS outbox`,
  );
  return Object.entries(waiting ?? {}).flatMap(([name, count]) =>
    count > 0 ? [`${count} rows of the ${name} still wait`] : [],
  );
}

/** How many messages went out more than once: a process that dies in the act of sending may repeat that one. */
export async function repeatedMessages(world: FaultWorld): Promise<number> {
  const [sent] = await world.query<{ count: number }>(
    `SELECT COUNT(*) AS count FROM whatsapp_messages WHERE state = 'sent'`,
  );
  return world.sandbox.control.messages().length - (sent?.count ?? 0);
}
