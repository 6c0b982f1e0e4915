import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Locale } from '@teamanubot/phrases';
import type { CellValue, Column } from '../domain/column.js';
import { BYTE_ORDER_MARK, csvLine } from '../domain/csv.js';
import type { SheetFile } from './sheet-file.js';

export class CsvFile implements SheetFile {
  private readonly stream: WriteStream;

  constructor(path: string, columns: readonly Column[], locale: Locale) {
    this.stream = createWriteStream(path, { mode: 0o600 });
    this.stream.write(BYTE_ORDER_MARK + csvLine(columns.map(({ heading }) => heading[locale])));
  }

  async write(rows: Iterable<readonly CellValue[]>): Promise<void> {
    if (!this.stream.write(Array.from(rows, csvLine).join(''))) await once(this.stream, 'drain');
  }

  async finish(): Promise<void> {
    this.stream.end();
    await finished(this.stream);
  }

  async abandon(): Promise<void> {
    this.stream.destroy();
    await finished(this.stream).catch(() => undefined);
  }
}
