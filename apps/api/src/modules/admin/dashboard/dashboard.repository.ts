import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { RETURNED } from '../transactions/returned.sql.js';
import type { Span } from './domain/days.js';

/** What came in and stayed, of orders paid within a span: decimal string of rupiah, and how many they are. */
export interface Sales {
  revenue: string;
  orders: string;
}

/** Orders made within a span, and how far they came. */
export interface Funnel {
  made: string;
  chosen: string;
  paid: string;
}

export interface DayOf {
  day: string;
  value: string;
}

export interface Method {
  method: string | null;
  orders: string;
  /** What came in and stayed. */
  revenue: string;
}

export interface Ending {
  id: string;
  customer_name: string;
  line_id: string;
  habis: Date;
}

/** How things stand at this moment. */
export interface Standing {
  active: string;
  ending: string;
  open: string;
  reviews: string;
  notifications: string;
  /** Orders of which money has to be given back by hand. */
  refunds: string;
  messages: string;
}

/** The day of Jakarta that a moment is on. */
const DAY = (column: string) => `DATE_FORMAT(${column} + INTERVAL 7 HOUR, '%Y-%m-%d')`;

/** Of an order that was given back in part, what stayed; of the others that count, all. */
const KEPT = `o.amount - IF(o.state = 'part_refunded', ${RETURNED}, 0)`;
const PAID = `FROM payment_transactions o
  WHERE o.paid_at >= ? AND o.paid_at < ? AND o.state IN ('paid', 'part_refunded')`;

/** Figures of days, each read from one index alone, but for the few orders that were given back in part. */
@Injectable()
export class DashboardRepository {
  constructor(private readonly database: Database) {}

  sales({ from, to }: Span): Promise<Sales> {
    return this.only<Sales>(`SELECT COALESCE(SUM(${KEPT}), 0.00) AS revenue, COUNT(*) AS orders ${PAID}`, [
      from,
      to,
    ]);
  }

  revenueByDay({ from, to }: Span): Promise<DayOf[]> {
    return this.rows<DayOf>(`SELECT ${DAY('o.paid_at')} AS day, SUM(${KEPT}) AS value ${PAID} GROUP BY day`, [
      from,
      to,
    ]);
  }

  methods({ from, to }: Span): Promise<Method[]> {
    return this.rows<Method>(
      `SELECT o.payment_type AS method, COUNT(*) AS orders, SUM(${KEPT}) AS revenue ${PAID}
       GROUP BY o.payment_type ORDER BY orders DESC LIMIT 12`,
      [from, to],
    );
  }

  rentalsByDay({ from, to }: Span): Promise<DayOf[]> {
    return this.rows<DayOf>(
      `SELECT ${DAY('r.mulai')} AS day, COUNT(*) AS value
       FROM data_penyewa_bots r WHERE r.mulai >= ? AND r.mulai < ? GROUP BY day`,
      [from, to],
    );
  }

  rentals({ from, to }: Span): Promise<number> {
    return this.count('data_penyewa_bots WHERE mulai >= ? AND mulai < ?', [from, to]);
  }

  customers({ from, to }: Span): Promise<number> {
    return this.count('akuns WHERE created_at >= ? AND created_at < ?', [from, to]);
  }

  failedOrders({ from, to }: Span): Promise<number> {
    return this.count(`payment_transactions WHERE state = 'failed' AND created_at >= ? AND created_at < ?`, [
      from,
      to,
    ]);
  }

  funnel({ from, to }: Span): Promise<Funnel> {
    return this.only<Funnel>(
      `SELECT COUNT(*) AS made, COUNT(payment_type) AS chosen, COUNT(paid_at) AS paid
       FROM payment_transactions WHERE created_at >= ? AND created_at < ?`,
      [from, to],
    );
  }

  /** The soonest first. */
  ending({ from, to }: Span, limit: number): Promise<Ending[]> {
    return this.rows<Ending>(
      `SELECT s.id, COALESCE(a.name, '') AS customer_name, s.line_id, s.habis
       FROM (SELECT id FROM statuses WHERE status = 'active' AND habis >= ? AND habis < ? ORDER BY habis LIMIT ?) part
       JOIN statuses s ON s.id = part.id LEFT JOIN akuns a ON a.id = s.akun_id ORDER BY s.habis`,
      [from, to, limit],
    );
  }

  /** Rentals that end within the span are ending; messages that failed count since `lately`. */
  standing(soon: Span, lately: Date): Promise<Standing> {
    return this.only<Standing>(
      `SELECT
        (SELECT COUNT(*) FROM statuses WHERE status = 'active') AS active,
        (SELECT COUNT(*) FROM statuses WHERE status = 'active' AND habis >= ? AND habis < ?) AS ending,
        (SELECT COUNT(*) FROM payment_transactions WHERE state IN ('open', 'cancelling')) AS open,
        (SELECT COUNT(*) FROM payment_transactions WHERE state = 'review') AS reviews,
        (SELECT COUNT(*) FROM midtrans_notifications WHERE state = 'review') AS notifications,
        (SELECT COUNT(DISTINCT payment_transaction_id) FROM refunds WHERE state = 'manual') AS refunds,
        (SELECT COUNT(*) FROM whatsapp_messages WHERE state = 'failed' AND created_at >= ?) AS messages`,
      [soon.from, soon.to, lately],
    );
  }

  /** When something last came in from Midtrans, and went out over WhatsApp. */
  lastSigns(): Promise<{ webhook: Date | null; message: Date | null }> {
    return this.only(
      `SELECT (SELECT received_at FROM midtrans_notifications ORDER BY id DESC LIMIT 1) AS webhook,
        (SELECT sent_at FROM whatsapp_messages WHERE state = 'sent' ORDER BY id DESC LIMIT 1) AS message`,
      [],
    );
  }

  private async count(what: string, values: unknown[]): Promise<number> {
    return Number((await this.only<{ n: string }>(`SELECT COUNT(*) AS n FROM ${what}`, values)).n);
  }

  private async only<Row>(sql: string, values: unknown[]): Promise<Row> {
    return (await this.rows<Row>(sql, values))[0] as Row;
  }

  private rows<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.database.on().query(sql, values);
  }
}
