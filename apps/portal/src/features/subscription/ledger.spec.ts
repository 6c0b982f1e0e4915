import { describe, expect, it } from '@jest/globals';
import { fill, type Locale } from '@teamanubot/phrases';
import type { Entry } from '../../shell/api/types.js';
import { ledgerLines, spanText, type Say } from './ledger.js';
import en from './texts/en.js';
import id from './texts/id.js';

const TEXTS = { id, en };
const sayIn =
  (locale: Locale): Say =>
  (key, params) =>
    fill(TEXTS[locale].ledger[key as keyof typeof id.ledger], params);

const DAY = 86_400;

function anEntry(changes: Partial<Entry> = {}): Entry {
  return {
    kind: 'payment',
    delta_seconds: 31 * DAY,
    before: '2026-12-24T07:05:00Z',
    after: '2027-01-24T07:05:00Z',
    reason: null,
    order_id: 'order-1',
    payment: {
      order_id: 'order-1',
      product_name: 'Self-bot Bulanan',
      duration_count: 1,
      duration_unit: 'month',
      amount: '50000.00',
      payment_type: 'qris',
      paid_at: '2026-12-24T07:05:00Z',
      invoice_number: 'INV/2026/000123',
    },
    created_at: '2026-12-24T07:05:00Z',
    ...changes,
  };
}

const worded = (entry: Entry, locale: Locale = 'id') =>
  ledgerLines([entry], sayIn(locale), locale).map(({ change, details }) =>
    [change, ...details].join(' · '),
  )[0];

describe('an entry in words', () => {
  it.each([
    ['id', '+1 bulan · dibayar 24 Des 2026 · QRIS'],
    ['en', '+1 month · paid 24 Dec 2026 · QRIS'],
  ] as const)('of a payment (%s): %s', (locale, words) => {
    expect(worded(anEntry(), locale)).toBe(words);
  });

  const without = { payment: null, order_id: null };
  it.each<[Partial<Entry>, string]>([
    [{ kind: 'reversal', delta_seconds: -31 * DAY }, '−31 hari · uang dikembalikan · 24 Des 2026'],
    [{ kind: 'grant', delta_seconds: 7 * DAY, ...without }, '+7 hari · diberikan operator · 24 Des 2026'],
    [
      { kind: 'adjustment', delta_seconds: -6 * 3600, reason: 'Salah LINE ID', ...without },
      '−6 jam · disesuaikan operator · 24 Des 2026 · Salah LINE ID',
    ],
    [
      { kind: 'compensation', delta_seconds: 2 * DAY, reason: 'Gangguan server', ...without },
      '+2 hari · kompensasi gangguan · 24 Des 2026 · Gangguan server',
    ],
    [{ kind: 'import', delta_seconds: 90 * DAY, ...without }, '+90 hari · dari sistem lama'],
    [{ payment: null }, '+31 hari · dibayar 24 Des 2026'],
  ])('of %j: %s', (changes, words) => {
    expect(worded(anEntry(changes))).toBe(words);
  });
});

describe('the lines', () => {
  const renewal = anEntry({ before: '2027-01-24T07:05:00Z', after: '2027-02-24T07:05:00Z' });
  const anew = anEntry({ before: '2027-03-01T00:00:00Z', after: '2027-04-01T00:00:00Z' });

  it('say where a rental begins, and nothing where it goes on', () => {
    const starts = ledgerLines([anEntry(), renewal, anew], sayIn('id'), 'id').map((line) => line.starts);
    expect(starts).toEqual(['Mulai 24 Des 2026, 14.05 WIB', undefined, 'Mulai 1 Mar 2027, 07.00 WIB']);
  });

  it('offer the invoice of a payment only', () => {
    const back = anEntry({ kind: 'reversal', delta_seconds: -DAY });
    const invoices = ledgerLines([anEntry(), back], sayIn('id'), 'id').map((line) => line.invoice);
    expect(invoices).toEqual([{ orderId: 'order-1', number: 'INV/2026/000123' }, undefined]);
  });
});

describe('a span of time', () => {
  it.each([
    [0, '0 menit'],
    [59, '0 menit'],
    [20 * 60, '20 menit'],
    [5 * 3600 + 20 * 60, '5 jam 20 menit'],
    [DAY, '1 hari'],
    [DAY + 6 * 3600 + 59, '1 hari 6 jam'],
    [365 * DAY, '365 hari'],
  ])('of %d s is %s', (seconds, words) => {
    expect(spanText(seconds, sayIn('id'), 'id')).toBe(words);
  });
});
