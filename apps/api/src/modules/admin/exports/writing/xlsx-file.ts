import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locale } from '@teamanubot/phrases';
import ExcelJS from 'exceljs';
import type { CellKind, CellValue, Column } from '../domain/column.js';
import type { SheetFile } from './sheet-file.js';

/** `@` is text for good: not even editing the cell makes a formula of it. */
const FORMATS: Readonly<Record<CellKind, string>> = {
  text: '@',
  moment: 'dd/mm/yyyy hh:mm:ss',
  money: '#,##0.00',
  whole: '0',
};

/** Bytes; and after so many rows it is looked. */
const MOST_WAITING = 262_144;
const ROWS_AT_ONCE = 200;

/** A stream of the library's own kind, older than `writableLength`. */
interface Piped {
  _writableState?: { length: number };
}

/** A workbook with one sheet: heading frozen, cells of their kinds. */
export class XlsxFile implements SheetFile {
  private readonly stream: WriteStream;
  private readonly book: ExcelJS.stream.xlsx.WorkbookWriter;
  private readonly sheet: ExcelJS.Worksheet;
  /** One object for all cells of a column: the library works a style out once for each object that it is given. */
  private readonly styles: readonly Partial<ExcelJS.Style>[];
  private written = 0;

  constructor(path: string, columns: readonly Column[], locale: Locale) {
    this.stream = createWriteStream(path, { mode: 0o600 });
    this.book = new ExcelJS.stream.xlsx.WorkbookWriter({
      stream: this.stream,
      useStyles: true,
      useSharedStrings: false,
      zip: { zlib: { level: 3 } },
    });
    this.sheet = this.book.addWorksheet('Data', { views: [{ state: 'frozen', ySplit: 1 }] });
    this.styles = columns.map(({ kind }) => ({ numFmt: FORMATS[kind] }));
    this.sheet.columns = columns.map(({ key, width }, index) => ({
      key,
      width,
      style: { ...this.styles[index] },
    }));
    const heading = this.sheet.addRow(columns.map((column) => column.heading[locale]));
    heading.font = { bold: true };
    heading.commit();
    // They are written; the cells bring their own.
    columns.forEach((_, index) => (this.sheet.getColumn(index + 1).style = {}));
    this.sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  }

  /** The compressor is slower and has its own thread: it is waited for, or everything would pile up before it. */
  async write(rows: Iterable<readonly CellValue[]>): Promise<void> {
    for (const row of rows) {
      this.add(row);
      this.written += 1;
      if (this.written % ROWS_AT_ONCE > 0) continue;
      do await pause(1);
      while (this.waiting() > MOST_WAITING && !this.stream.destroyed);
    }
  }

  private add(cells: readonly CellValue[]): void {
    const row = this.sheet.addRow([...cells]);
    this.styles.forEach((style, index) => (row.getCell(index + 1).style = style));
    row.commit();
  }

  /** Bytes before the compressor. The library writes on without looking at them, and does not tell. */
  private waiting(): number {
    const { stream } = this.sheet as unknown as { stream?: { pipes?: Piped[] } };
    return (stream?.pipes ?? []).reduce((sum, { _writableState: state }) => sum + (state?.length ?? 0), 0);
  }

  async finish(): Promise<void> {
    this.sheet.commit();
    await this.book.commit();
    if (!this.stream.closed) await finished(this.stream);
  }

  async abandon(): Promise<void> {
    this.stream.destroy();
    await finished(this.stream).catch(() => undefined);
  }
}
