// @ts-check
/**
 * Writes a workbook of 100,000 orders (or as many as are asked for) by what the worker writes with, and prints by how
 * much the process grew. Wants the built API: `pnpm --filter @teamanubot/api build`, then
 * `node apps/api/test/bench/export-memory.mjs [rows]`. Exit code 1 when it grew by 100 MB or more.
 */
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const MB = 1_048_576;
const MOST_MB = 100;
const PART = 1_000;
const rows = Number(process.argv[2] ?? 100_000);

const built = new URL('../../dist/modules/admin/exports/', import.meta.url);
const { XlsxFile } = await import(new URL('writing/xlsx-file.js', built).href);
const { SOURCES } = await import(new URL('sources/sources.js', built).href);
const { cellOf } = await import(new URL('domain/column.js', built).href);

const { sheet } = SOURCES.transactions;
const VALUES = {
  moment: new Date(),
  money: '150000.00',
  whole: '123456',
  text: 'Siti Nurhaliza binti Hasan',
};
const aRow = (/** @type {number} */ n) =>
  sheet.map((/** @type {{ kind: keyof typeof VALUES }} */ column) =>
    cellOf(column, column.kind === 'text' ? `${VALUES.text} ${n}` : VALUES[column.kind]),
  );

const path = join(tmpdir(), `export-memory-${process.pid}.xlsx`);
const before = process.memoryUsage().rss;
let most = before;
const started = performance.now();
const file = new XlsxFile(path, sheet, 'id');
for (let done = 0; done < rows; done += PART) {
  await file.write(Array.from({ length: Math.min(PART, rows - done) }, (_, n) => aRow(done + n)));
  // The database takes its time as well.
  await pause(2);
  most = Math.max(most, process.memoryUsage().rss);
}
await file.finish();
most = Math.max(most, process.memoryUsage().rss);
const grown = (most - before) / MB;
const seconds = (performance.now() - started) / 1_000;
const bytes = (await stat(path)).size;
await rm(path);
process.stdout.write(
  `${rows} rows × ${sheet.length}: ${seconds.toFixed(1)} s, ${(bytes / MB).toFixed(1)} MB on disk, grew by ${grown.toFixed(0)} MB (bar: ${MOST_MB})\n`,
);
process.exitCode = grown < MOST_MB ? 0 : 1;
