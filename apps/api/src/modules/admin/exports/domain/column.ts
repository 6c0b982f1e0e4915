import type { Locale } from '@teamanubot/phrases';

/** What the cells of a column are: text, a moment of Jakarta, rupiah, or a whole number. */
export type CellKind = 'text' | 'moment' | 'money' | 'whole';

export interface Column {
  /** Of the rows that are read. */
  key: string;
  heading: Record<Locale, string>;
  kind: CellKind;
  /** In characters. */
  width: number;
}

/** A cell as a sheet has it: numbers and moments are such, everything else is text. */
export type CellValue = string | number | Date | null;

const WIB_OFFSET_MS = 7 * 3_600_000;

/** @param value as the database gives it: sums and ids as text, moments as dates */
export function cellOf({ kind }: Column, value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'moment':
      return value instanceof Date ? jakartaWall(value) : null;
    case 'money':
    case 'whole':
      return Number(value);
    case 'text':
      return String(value as string | number);
  }
}

/** A date whose UTC parts are what a clock in Jakarta shows, as sheets want it: they know no zones. */
export function jakartaWall(moment: Date): Date {
  return new Date(moment.getTime() + WIB_OFFSET_MS);
}
