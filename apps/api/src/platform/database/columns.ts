import { Column, type ColumnOptions } from 'typeorm';

/** A UTC moment with milliseconds, as every time of ours is stored. */
export const moment: ColumnOptions = { type: 'datetime', precision: 3 };
export const nullableMoment: ColumnOptions = { ...moment, nullable: true, default: null };

/** bigint ids come as text; ours stay far below 2^53 and are numbers everywhere (data.md). */
export const idNumber: ColumnOptions = {
  type: 'bigint',
  unsigned: true,
  transformer: {
    from: (value: string | null) => (value === null ? null : Number(value)),
    to: (value: unknown) => value,
  },
};
export const nullableIdNumber: ColumnOptions = { ...idNumber, nullable: true, default: null };

/** The bigint key that the database counts up. */
export function PrimaryId(): PropertyDecorator {
  return Column({ ...idNumber, primary: true, generated: 'increment' });
}
