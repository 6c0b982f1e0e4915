import type { Database } from '../../src/platform/database/database.js';
import type { Invariant, InvariantFinding } from '../../src/platform/invariants/domain/invariant.js';
import { ALL_DAYS, InvariantCheck, WATCHED_DAYS } from '../../src/platform/invariants/invariant-check.js';
import type { TestClock } from './clock.js';

let made = 0;

/** Puts rows where no use case would, and asks the rules about them. */
export class RuleBench {
  private readonly asking = new InvariantCheck(this.database, this.clock);

  constructor(
    private readonly rules: readonly Invariant[],
    readonly database: Database,
    readonly clock: TestClock,
  ) {}

  /** Both as the timer asks, and about everything that ever was; they must agree. */
  async check(id: string): Promise<InvariantFinding> {
    const rule = this.rules.find((each) => each.id === id);
    if (!rule) throw new Error(`There is no rule ${id}`);
    const all = await this.asking.check(rule, ALL_DAYS);
    const watched = await this.asking.check(rule, WATCHED_DAYS);
    if (all.error !== null || watched.error !== null) throw new Error(all.error ?? watched.error ?? '');
    if (all.violations !== watched.violations)
      throw new Error(`${id}: ${all.violations}, of late ${watched.violations}`);
    return all;
  }

  /** Ids of the rules that are broken. */
  async broken(): Promise<string[]> {
    const findings = await Promise.all(this.rules.map(({ id }) => this.check(id)));
    return findings.filter(({ violations }) => violations > 0).map(({ id }) => id);
  }

  fromNow(seconds: number): Date {
    return new Date(this.clock.now().getTime() + seconds * 1_000);
  }

  async insert(table: string, row: Record<string, unknown>): Promise<number> {
    const columns = Object.keys(row).map((name) => `\`${name}\``);
    const { insertId } = (await this.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (?)`, [
      Object.values(row),
    ])) as { insertId: number };
    return insertId;
  }

  query(sql: string, parameters: unknown[] = []): Promise<unknown> {
    return this.database.on().query(sql, parameters);
  }

  /** An order as payment leaves it. */
  async order(row: Record<string, unknown> = {}): Promise<{ id: number; orderId: string }> {
    made += 1;
    const orderId = `TAB-${made}`;
    const id = await this.insert('payment_transactions', {
      akun_id: 1,
      product_id: 1,
      midtrans_order_id: orderId,
      line_id: `bot.${made}`,
      amount: 50_000,
      state: 'paid',
      ...row,
    });
    return { id, orderId };
  }

  async attempt(orderRowId: number, row: Record<string, unknown> = {}): Promise<string> {
    made += 1;
    const transactionId = `attempt-${made}`;
    await this.insert('payment_attempts', {
      payment_transaction_id: orderRowId,
      transaction_id: transactionId,
      status: 'settlement',
      payment_type: 'qris',
      gross_amount: 50_000,
      currency: 'IDR',
      ...row,
    });
    return transactionId;
  }

  notification(orderId: string, row: Record<string, unknown> = {}): Promise<number> {
    made += 1;
    return this.insert('midtrans_notifications', {
      raw_body: '{}',
      dedupe_key: String(made).padStart(64, '0'),
      order_id: orderId,
      received_at: this.clock.now(),
      ...row,
    });
  }
}
