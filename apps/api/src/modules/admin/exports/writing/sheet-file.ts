import type { CellValue } from '../domain/column.js';

/** A file that is written row by row, never held as a whole. */
export interface SheetFile {
  /** Waits until there is room for more. */
  write(rows: Iterable<readonly CellValue[]>): Promise<void>;
  finish(): Promise<void>;
  /** Leaves off; what was written is not to be used. */
  abandon(): Promise<void>;
}
