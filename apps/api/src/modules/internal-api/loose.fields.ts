import { Transform } from 'class-transformer';
import { IsDate, IsIn, IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { compose } from '../../platform/http/fields.js';

interface Field {
  optional?: boolean;
  description?: string;
  example?: unknown;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})$/;
/** What lies before it is no moment of ours. */
const FIRST_YEAR = 1970;
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
  const moment = MOMENT.test(text) ? new Date(text.replace(' ', 'T')) : undefined;
  return moment && moment.getUTCFullYear() >= FIRST_YEAR ? moment : value;
}

function read(reading: (value: unknown) => unknown): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => reading(value));
}
