export const EXPORT_RESOURCES = ['data-penyewa-bots', 'transactions', 'akuns'] as const;
export type ExportResource = (typeof EXPORT_RESOURCES)[number];

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** `queued` → `running` → `done` | `failed`; `cancelled` from both; `expired` when its file is gone. */
export const EXPORT_STATES = ['queued', 'running', 'done', 'failed', 'cancelled', 'expired'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];

const WIB_OFFSET_MS = 7 * 3_600_000;

/** `transactions-20261224-1405.xlsx`, by the clock of Jakarta. */
export function fileNameOf(resource: string, format: string, createdAt: Date): string {
  const wall = new Date(createdAt.getTime() + WIB_OFFSET_MS).toISOString();
  const stamp = `${wall.slice(0, 10).replaceAll('-', '')}-${wall.slice(11, 16).replace(':', '')}`;
  return `${resource}-${stamp}.${format}`;
}
