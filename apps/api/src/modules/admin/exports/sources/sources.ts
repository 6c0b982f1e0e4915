import type { ExportResource } from '../domain/export.js';
import { AKUNS_SOURCE } from './akuns.source.js';
import { DATA_PENYEWA_BOTS_SOURCE } from './data-penyewa-bots.source.js';
import type { ExportSource } from './source.js';
import { TRANSACTIONS_SOURCE } from './transactions.source.js';

/** Each with its own query class; which one goes with which is known nowhere but here. */
export const SOURCES: Readonly<Record<ExportResource, ExportSource>> = {
  'data-penyewa-bots': DATA_PENYEWA_BOTS_SOURCE as unknown as ExportSource,
  transactions: TRANSACTIONS_SOURCE as unknown as ExportSource,
  akuns: AKUNS_SOURCE as unknown as ExportSource,
};
