// @ts-check
/** What an export is held against: exceljs' streaming writer with the same columns and styles, fed from memory. */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

const rows = Number(process.env.BENCH_ROWS);
/** @type {{ width: number, style: { numFmt: string }, value: string | number, moment: boolean }[]} */
const columns = JSON.parse(String(process.env.BENCH_COLUMNS));
const filename = join(tmpdir(), `bench-${process.pid}.xlsx`);
const before = process.memoryUsage().rss;
let most = before;
const begun = performance.now();
const book = new ExcelJS.stream.xlsx.WorkbookWriter({
  filename,
  useStyles: true,
  useSharedStrings: false,
  zip: { zlib: { level: 3 } },
});
const sheet = book.addWorksheet('Data', { views: [{ state: 'frozen', ySplit: 1 }] });
sheet.columns = columns.map(({ width, style }, index) => ({ key: String(index), width, style }));
const now = new Date();
for (let row = 0; row < rows; row++) {
  sheet
    .addRow(
      columns.map(({ value, moment }) =>
        moment ? now : typeof value === 'string' ? `${value} ${row}` : value,
      ),
    )
    .commit();
  if (row % 1_000 === 0) {
    await new Promise((resolve) => setImmediate(resolve));
    most = Math.max(most, process.memoryUsage().rss);
  }
}
sheet.commit();
await book.commit();
most = Math.max(most, process.memoryUsage().rss);
rmSync(filename);
process.send?.({ seconds: (performance.now() - begun) / 1_000, grownMB: (most - before) / 1_048_576 });
process.once('SIGTERM', () => process.exit());
setInterval(() => undefined, 1_000);
