import type { ColumnOptions } from 'typeorm';

/** A decimal column as a number: exact for whole rupiah, which is all that orders are made of. */
export const wholeRupiah: ColumnOptions = {
  type: 'decimal',
  precision: 10,
  scale: 2,
  transformer: { from: Number, to: (value: unknown) => value },
};

/** As above for what Midtrans reports, which may have cents. */
export const reportedRupiah: ColumnOptions = { ...wholeRupiah, precision: 15 };
