import type { EmailConflict } from '../modules/laravel-import/persistence/former-accounts.repository.js';
import type {
  ActivatedOrder,
  ImportReport,
  OddValue,
  OpenConflict,
} from '../modules/laravel-import/import-report.js';
import { textTable } from './text-table.js';

/** So many of a kind are written out; `--json` has all. */
const SHOWN = 20;

/** What was done, then what somebody has to look at. */
export function importReport(report: ImportReport): string {
  const head = report.dryRun
    ? `Dry run: nothing was changed. Times are read in ${report.zone}.`
    : `Times were read in ${report.zone}.`;
  const open = findings(report);
  const read = Object.entries(report.columns).map(([table, columns]) => `${table}: ${pairs(columns)}`);
  const rest = open.length === 0 ? ['Nothing waits for a decision.'] : ['To look at:', ...open];
  const columns = read.length === 0 ? [] : [['Columns are read as:', ...read].join('\n  ')];
  return [head, ...columns, counts(report), ...rest].join('\n\n');
}

function pairs(columns: object): string {
  return Object.entries(columns)
    .map(([meaning, column]) => `${meaning} = ${column}`)
    .join(', ');
}

function counts(report: ImportReport): string {
  const { rows, ordersByState, subscriptions, rentals, dryRun } = report;
  const list = (numbers: Record<string, number>) =>
    Object.entries(numbers)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || 'none';
  return textTable([
    ['what', dryRun ? 'would be' : 'this time'],
    ['rows read', list(rows)],
    ['emails tidied', String(report.emailsTidied)],
    ['numbers given', String(report.numbersGiven)],
    ['orders by state', list(ordersByState)],
    ['orders to ask Midtrans about', String(report.ordersAsked)],
    ['subscriptions', `kept ${subscriptions.kept}, added ${subscriptions.added}`],
    ['rentals', `kept ${rentals.read}, added ${rentals.added}, days taken to their end ${report.daysOnly}`],
    ['packages taken from the last payment', String(report.productsInferred)],
    ['settled payments', `covered ${report.paymentsCovered}, activated ${report.paymentsActivated.length}`],
    ['foreign keys', list(tally(report))],
  ]);
}

function tally({ ties }: ImportReport): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const { state } of ties) counted[state] = (counted[state] ?? 0) + 1;
  return counted;
}

function findings(report: ImportReport): string[] {
  const { ties } = report;
  const refused = ties.filter(({ state }) => state === 'refused');
  return [
    section(
      'things that no column says; nothing is imported before --column <thing>=<column> names it',
      report.columnsMissing,
      (thing) => thing,
    ),
    section(
      'one WhatsApp number, several accounts: --keep <akun_id> decides',
      report.numberConflicts,
      conflict,
    ),
    section('numbers that are none (the account stays without)', report.numbersUnreadable, odd),
    section('emails that another account has as well, unchanged', report.emailConflicts, email),
    section('settled payments that had no rental: activated', report.paymentsActivated, activation),
    section(
      'settled payments of nobody, for nothing, or told twice: --covered <order_id> when they are dealt with',
      report.paymentsUndecided,
      ({ orderId, akunId, amount }) => `order ${orderId}, customer ${akunId}, Rp${amount}`,
    ),
    section(
      'order ids that another row has as well (its money is taken for that row’s)',
      report.orderIdsRepeated,
      odd,
    ),
    section('words for orders that are not known, taken as unpaid', report.orderWords, odd),
    section(
      'ends that cannot be read (the rental is over; adjust it in the console)',
      report.endsUnreadable,
      odd,
    ),
    section('subscriptions with another end than their newest rental, which counts', report.endsDiffer, odd),
    section('suspended while time is left', report.suspended, odd),
    section('said to be over while time is left, which counts', report.overWithTime, odd),
    section('words for states that are not known, judged by the end alone', report.stateWords, odd),
    section('LINE IDs that are none (a stand-in is used)', report.linesUnusable, odd),
    section('rows that name no customer', report.nobodys, odd),
    section(
      'packages whose price does not fit an order for a year',
      report.dearProducts,
      (id) => `product ${id}`,
    ),
    section(
      'foreign keys that the rows do not allow',
      refused,
      ({ table, column, target, orphans, samples }) =>
        `${table}.${column} → ${target}: ${orphans} rows, such as ${samples.slice(0, 5).join(', ')}`,
    ),
  ].filter((text) => text !== '');
}

function section<T>(title: string, items: readonly T[], line: (item: T) => string): string {
  if (items.length === 0) return '';
  const more = items.length > SHOWN ? [`  … and ${items.length - SHOWN} more (--json)`] : [];
  return [
    `${items.length} × ${title}`,
    ...items.slice(0, SHOWN).map((item) => `  ${line(item)}`),
    ...more,
  ].join('\n');
}

function odd({ table, id, text }: OddValue): string {
  return text === null ? `${table} ${id}` : `${table} ${id}: ${JSON.stringify(text)}`;
}

function email({ table, id, email: text, otherId }: EmailConflict): string {
  const other = otherId === null ? '' : `, tidied that of ${otherId}; proposed: ${otherId} keeps it`;
  return `${table} ${id}: ${JSON.stringify(text)}${other}`;
}

function activation({ orderId, akunId, amount, until, suspended }: ActivatedOrder): string {
  const held = suspended ? ', suspended' : '';
  return `order ${orderId}, customer ${akunId}, Rp${amount}: until ${until.toISOString()}${held}`;
}

function conflict({ number, claimants, proposal }: OpenConflict): string {
  const names = claimants.map(({ akunId, name, typed }) => `${akunId} ${name} ("${typed}")`).join(', ');
  return `${number}: ${names}; proposed: --keep ${proposal.akunId} (${proposal.why})`;
}
