import type { ColumnMap } from './domain/former-columns.js';
import type { Conflict, Proposal } from './domain/number-conflicts.js';
import type { EmailConflict } from './persistence/former-accounts.repository.js';
import type { JudgedOrder } from './persistence/former-payments.repository.js';
import type { TieFinding } from './persistence/foreign-keys.repository.js';

/** A conflict that nobody has decided, and what could be decided. */
export type OpenConflict = Conflict & { proposal: Proposal };

/** A value that cannot be read, or needs somebody to look at it. */
export interface OddValue {
  table: string;
  id: number;
  text: string | null;
}

export interface ActivatedOrder extends JudgedOrder {
  until: Date;
  /** The time was added, but the subscription is suspended. */
  suspended: boolean;
}

/** What an import has done, or as a dry run would do, and what is left to people. */
export interface ImportReport {
  dryRun: boolean;
  zone: string;
  /** Rows of each table that were read this time. */
  rows: Record<string, number>;
  /** By which column each thing was read, by table. */
  columns: Record<string, ColumnMap>;
  /** What no column says, such as `data_penyewa_bots.akun`: nothing is imported until somebody has named one. */
  columnsMissing: string[];
  emailsTidied: number;
  emailConflicts: EmailConflict[];
  numbersGiven: number;
  numbersUnreadable: OddValue[];
  numberConflicts: OpenConflict[];
  ordersByState: Record<string, number>;
  /** Closed orders about which Midtrans will be asked once the worker runs. */
  ordersAsked: number;
  orderWords: OddValue[];
  /** Orders whose id another row had as well; their money is not counted as new. */
  orderIdsRepeated: OddValue[];
  subscriptions: { kept: number; added: number };
  rentals: { read: number; added: number };
  /** Days without a time, taken to their last second. */
  daysOnly: number;
  productsInferred: number;
  suspended: OddValue[];
  /** Said to be over, and time is left, which counts. */
  overWithTime: OddValue[];
  endsUnreadable: OddValue[];
  /** Subscriptions whose own end was another than that of their newest rental, which counts. */
  endsDiffer: OddValue[];
  stateWords: OddValue[];
  linesUnusable: OddValue[];
  /** Rows that name no customer. */
  nobodys: OddValue[];
  paymentsCovered: number;
  paymentsActivated: ActivatedOrder[];
  paymentsUndecided: JudgedOrder[];
  dearProducts: number[];
  ties: TieFinding[];
}

export function emptyReport(dryRun: boolean, zone: string): ImportReport {
  return {
    ...{ dryRun, zone, rows: {}, columns: {}, columnsMissing: [], emailsTidied: 0, emailConflicts: [] },
    ...{ numbersGiven: 0, numbersUnreadable: [], numberConflicts: [] },
    ...{ ordersByState: {}, ordersAsked: 0, orderWords: [], orderIdsRepeated: [] },
    ...{
      subscriptions: { kept: 0, added: 0 },
      rentals: { read: 0, added: 0 },
      daysOnly: 0,
      productsInferred: 0,
    },
    ...{ suspended: [], overWithTime: [], endsUnreadable: [], endsDiffer: [], stateWords: [] },
    ...{ linesUnusable: [], nobodys: [] },
    ...{ paymentsCovered: 0, paymentsActivated: [], paymentsUndecided: [], dearProducts: [], ties: [] },
  };
}

export function countRows(report: ImportReport, table: string, count: number): void {
  if (count > 0) report.rows[table] = (report.rows[table] ?? 0) + count;
}

/** What takes the report back to how it is now: a batch that is done again from the start is told of once. */
export function bookmark(report: ImportReport): () => void {
  const kept = Object.entries(report).map(([name, value]: [string, unknown]) => ({
    name,
    value: Array.isArray(value) ? value.length : structuredClone(value),
  }));
  const now: Record<string, unknown> = report as object as Record<string, unknown>;
  return () => {
    for (const { name, value } of kept) {
      const list = now[name];
      now[name] = Array.isArray(list) ? list.slice(0, Number(value)) : structuredClone(value);
    }
  };
}
