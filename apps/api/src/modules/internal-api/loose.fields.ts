import { Transform } from 'class-transformer';
import { IsDate, IsIn, IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { compose } from '../../platform/http/fields.js';

interface Field {
  optional?: boolean;
  description?: string;
  example?: unknown;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})$/;
/** What lies beyond them is no moment of ours, nor of the database. */
const [FIRST_YEAR, LAST_YEAR] = [1970, 9999];
const FLAGS = new Map<unknown, boolean>([
  [1, true],
  ['1', true],
  ['true', true],
  [0, false],
  ['0', false],
  ['false', false],
]);
const WHOLE_RUPIAH = /^\d{1,8}(\.00)?$/;

/** A moment with its zone and up to microseconds, as the former application wrote them; arrives as a date. */
export function LooseMomentField(field: Field = {}): PropertyDecorator {
  return compose({ example: '2026-12-31T07:05:00.000Z', ...field }, { type: 'string', format: 'date-time' }, [
    read(momentOf),
    IsDate({ message: 'moment' }),
  ]);
}

/** True or false; also `1`, `0` and their texts, as forms send them. */
export function LooseFlagField(field: Field = {}): PropertyDecorator {
  return compose(field, { type: 'boolean' }, [
    read((value) => FLAGS.get(value) ?? value),
    IsIn([true, false], { message: 'boolean' }),
  ]);
}

/** A whole number, also as text. */
export function LooseNumberField({
  min,
  max,
  ...field
}: Field & { min: number; max: number }): PropertyDecorator {
  return compose(field, { type: 'integer', minimum: min, maximum: max }, [
    read((value) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : value)),
    Max(max, { message: `max:${max}` }),
    Min(min, { message: `min:${min}` }),
    IsInt({ message: 'whole_number' }),
  ]);
}

/** The id of another thing. */
export const IdField = (field: Field = {}) =>
  LooseNumberField({ min: 1, max: Number.MAX_SAFE_INTEGER, ...field });

/** Whole rupiah, as text or as a number; arrives as text. */
export function LooseMoneyField(field: Field = {}): PropertyDecorator {
  const schema = {
    oneOf: [
      { type: 'string', pattern: WHOLE_RUPIAH.source },
      { type: 'integer', minimum: 1 },
    ],
  };
  return compose({ example: '50000.00', ...field }, schema as object, [
    read((value) =>
      typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : value,
    ),
    Matches(WHOLE_RUPIAH, { message: 'money' }),
    IsString({ message: 'text' }),
  ]);
}

function momentOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  // A plus that was not encoded comes out of a query as a blank.
  const text = value.trim().replace(/ (\d{2}:?\d{2})$/, '+$1');
  const [, day] = MOMENT.exec(text) ?? [];
  if (day === undefined || !isDay(day)) return value;
  const moment = new Date(text.replace(' ', 'T'));
  const year = moment.getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? moment : value;
}

/** A date reads 31 February as 3 March. */
function isDay(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

function read(reading: (value: unknown) => unknown): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => reading(value));
}
