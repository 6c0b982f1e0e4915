import type { Conflict, Proposal } from './domain/number-conflicts.js';
import type { EmailConflict } from './persistence/former-accounts.repository.js';
import type { JudgedOrder } from './persistence/former-orders.repository.js';
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
  emailsTidied: number;
  emailConflicts: EmailConflict[];
  numbersGiven: number;
  numbersUnreadable: OddValue[];
  numberConflicts: OpenConflict[];
  ordersByState: Record<string, number>;
  /** Closed orders about which Midtrans will be asked once the worker runs. */
  ordersAsked: number;
  orderWords: OddValue[];
  subscriptions: { kept: number; added: number };
  rentals: { read: number; added: number };
  /** Days without a time, taken to their last second. */
  daysOnly: number;
  productsInferred: number;
  suspended: OddValue[];
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
    ...{ dryRun, zone, rows: {}, emailsTidied: 0, emailConflicts: [] },
    ...{ numbersGiven: 0, numbersUnreadable: [], numberConflicts: [] },
    ...{ ordersByState: {}, ordersAsked: 0, orderWords: [] },
    ...{
      subscriptions: { kept: 0, added: 0 },
      rentals: { read: 0, added: 0 },
      daysOnly: 0,
      productsInferred: 0,
    },
    ...{ suspended: [], endsUnreadable: [], endsDiffer: [], stateWords: [], linesUnusable: [], nobodys: [] },
    ...{ paymentsCovered: 0, paymentsActivated: [], paymentsUndecided: [], dearProducts: [], ties: [] },
  };
}
