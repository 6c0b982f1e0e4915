import type { Difference, Projection } from '../modules/subscription/domain/projection.js';
import { textTable } from './text-table.js';

const NAMES = { statuses: 'subscription', data_penyewa_bots: 'rental' } as const;

/** A heading, then a line for each value that the ledger contradicts. */
export function ledgerReport(differences: readonly Difference[]): string {
  const rows = differences.map(({ table, id, stored, rebuilt }) => [
    `${NAMES[table]} ${id}`,
    say(stored),
    say(rebuilt),
  ]);
  return textTable([['what', 'stored', 'by the ledger'], ...rows]);
}

function say({ habis, status }: Projection): string {
  return `${status} until ${habis?.toISOString() ?? 'never'}`;
}
