import { paymentMethodName, type Locale } from '@teamanubot/phrases';
import { formatDate, formatMoment, periodText } from '@teamanubot/ui/format';
import type { Entry } from '../../shell/api/types.js';

/** Puts a text of this feature into words: the key under `subscription.ledger`, and what it is filled with. */
export type Say = (key: string, params?: Record<string, string | number>) => string;

/** A change of the end in words: "+1 bulan", "dibayar 24 Des 2026 · QRIS". */
export interface LedgerLine {
  /** Said before it when a rental begins here instead of going on. */
  starts?: string | undefined;
  change: string;
  details: string[];
  /** The end after it (ISO 8601). */
  after: string;
  /** The order whose invoice can be had. */
  invoice?: { orderId: string; number: string | null } | undefined;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Oldest first, as the entries come. */
export function ledgerLines(entries: readonly Entry[], say: Say, locale: Locale): LedgerLine[] {
  return entries.map((entry, index) => {
    const goesOn = entries[index - 1]?.after === entry.before;
    return {
      starts: goesOn ? undefined : say('starts', { moment: formatMoment(entry.before, locale) }),
      change: changeOf(entry, say, locale),
      details: detailsOf(entry, say, locale),
      after: entry.after,
      invoice: invoiceOf(entry),
    };
  });
}

function invoiceOf({ kind, payment }: Entry): LedgerLine['invoice'] {
  if (kind !== 'payment' || !payment?.paid_at) return undefined;
  return { orderId: payment.order_id, number: payment.invoice_number };
}

/** What was bought says more than how many days it came to be; whatever else is the time itself. */
function changeOf({ kind, payment, delta_seconds: seconds }: Entry, say: Say, locale: Locale): string {
  if (kind === 'payment' && payment) {
    return `+${periodText(payment.duration_count, payment.duration_unit, locale)}`;
  }
  return `${seconds < 0 ? '−' : '+'}${spanText(Math.abs(seconds), say, locale)}`;
}

function detailsOf(entry: Entry, say: Say, locale: Locale): string[] {
  const { kind, payment, reason, created_at } = entry;
  if (kind === 'payment') {
    const paid = say('paid', { date: formatDate(payment?.paid_at ?? created_at, locale) });
    return payment?.payment_type ? [paid, paymentMethodName(payment.payment_type, locale)] : [paid];
  }
  const said = kind === 'import' ? [say(kind)] : [say(kind), formatDate(created_at, locale)];
  return reason ? [...said, reason] : said;
}

/** `31 hari`, `1 hari 6 jam`, `5 jam 20 menit`: the two largest units. */
export function spanText(seconds: number, say: Say, locale: Locale): string {
  const days = Math.floor(seconds / DAY);
  const hours = Math.floor((seconds % DAY) / HOUR);
  const minutes = Math.floor((seconds % HOUR) / MINUTE);
  const parts = [
    ...(days > 0 ? [periodText(days, 'day', locale)] : []),
    ...(hours > 0 ? [say('hours', { n: hours })] : []),
    ...(days === 0 && (minutes > 0 || hours === 0) ? [say('minutes', { n: minutes })] : []),
  ];
  return parts.join(' ');
}
