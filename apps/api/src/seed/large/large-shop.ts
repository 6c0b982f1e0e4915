import type { Database } from '../../platform/database/database.js';
import type { DevelopmentMark } from '../development-mark.js';
import type { Figures } from './figures.js';
import { parts } from './numbers.js';
import { addOrders, addSlots, type After, MAKE_ORDERS, MAKE_SLOTS, SCRATCH } from './orders.sql.js';
import { customers, operators, packages } from './people.sql.js';
import { gifts, rentals, reversals, subscriptions } from './rentals.sql.js';
import { attempts, INVOICE_COUNTERS, invoices, notifications, transactions } from './sales.sql.js';
import { shapeOf } from './shape.js';
import { audits, COMPENSATIONS, exported, messages, TOKENS } from './traces.sql.js';

const FILLED = [
  'users',
  'products',
  'akuns',
  'payment_transactions',
  'payment_attempts',
  'midtrans_notifications',
  'invoices',
  'statuses',
  'data_penyewa_bots',
  'rental_entries',
  'whatsapp_messages',
  'audit_logs',
  'compensation_batches',
  'api_tokens',
  'exports',
] as const;

export class NoDevelopmentDatabase extends Error {
  constructor() {
    super(
      'This database is not marked as one of development, so nothing is added to it. The demo marks its own; if everything in this one is made up: ' +
        `INSERT INTO database_marks (name, set_at) VALUES ('development', UTC_TIMESTAMP(3));`,
    );
    this.name = 'NoDevelopmentDatabase';
  }
}

/**
 * Years of a large shop, made by the database itself, beside whatever there is: customers of whom most order little and
 * a few very much, in the course of five years, and everything that is kept about it. Money, rentals and ledger agree.
 */
export class LargeShop {
  constructor(
    private readonly database: Database,
    private readonly mark: DevelopmentMark,
    private readonly now: Date,
    private readonly say: (line: string) => void,
  ) {}

  /** Answers how many rows each table has now. Throws {@link NoDevelopmentDatabase}. */
  async open(figures: Figures): Promise<Record<string, number>> {
    if (!(await this.mark.isSet())) throw new NoDevelopmentDatabase();
    await this.clear();
    try {
      await this.fill(figures);
    } finally {
      await this.clear();
    }
    return this.count();
  }

  private async fill(figures: Figures): Promise<void> {
    const after = await this.ends();
    const shape = shapeOf(figures);
    const { now } = this;
    await this.run(operators(after.users), [now]);
    await this.run(packages(after.products), [now, now]);
    await this.each('customers', after.akuns + 1, after.akuns + figures.akuns, (from, to) => [
      [customers(after.akuns, figures.akuns, [from, to]), [now]],
    ]);
    await this.run(MAKE_SLOTS);
    await this.run(MAKE_ORDERS);
    if (shape.slots.length > 0) await this.run(...addSlots(shape));
    await this.run(addOrders(after, shape), [now, now]);
    const last = await this.highest('large_seed_orders');
    this.say(`${last} orders`);
    await this.each('payments', 1, last, (from, to) => [
      [transactions(after, from, to)],
      [attempts(after, from, to)],
      [notifications(after, from, to)],
    ]);
    await this.each('rentals', 1, last, (from, to) => [
      [rentals(after, from, to), [now]],
      [gifts(after, from, to)],
      [reversals(after, from, to)],
    ]);
    await this.run(subscriptions(after));
    await this.run(invoices(after));
    await this.run(INVOICE_COUNTERS);
    await this.each('messages and audit log', 1, last, (from, to) => [
      [messages(after, from, to)],
      [audits(after, from, to)],
    ]);
    await this.run(COMPENSATIONS, [now, now]);
    await this.run(TOKENS, [now, now]);
    await this.run(exported(after), [now, now]);
    await this.run(`ANALYZE TABLE ${FILLED.join(', ')}`);
  }

  private async each(
    what: string,
    first: number,
    last: number,
    statements: (from: number, to: number) => [sql: string, values?: unknown[]][],
  ): Promise<void> {
    for (const [from, to] of parts(first, last)) {
      for (const [sql, values] of statements(from, to)) await this.run(sql, values);
      this.say(`${what}: ${to - first + 1} of ${last - first + 1}`);
    }
  }

  private async ends(): Promise<After> {
    return {
      users: await this.highest('users'),
      products: await this.highest('products'),
      akuns: await this.highest('akuns'),
      payment_transactions: await this.highest('payment_transactions'),
      statuses: await this.highest('statuses'),
      data_penyewa_bots: await this.highest('data_penyewa_bots'),
    };
  }

  private async highest(table: string): Promise<number> {
    const rows: { id: string | null }[] = await this.database
      .on()
      .query(`SELECT MAX(id) AS id FROM ${table}`);
    return Number(rows[0]?.id ?? 0);
  }

  private async count(): Promise<Record<string, number>> {
    const counted: [string, number][] = [];
    for (const table of FILLED) {
      const rows: { n: string }[] = await this.database.on().query(`SELECT COUNT(*) AS n FROM ${table}`);
      counted.push([table, Number(rows[0]?.n)]);
    }
    return Object.fromEntries(counted);
  }

  private async clear(): Promise<void> {
    await this.run(`DROP TABLE IF EXISTS ${SCRATCH.join(', ')}`);
  }

  private async run(sql: string, values: unknown[] = []): Promise<void> {
    await this.database.on().query(sql, values);
  }
}
