import { IsISO8601, IsString, Matches } from 'class-validator';
import { compose } from './fields.js';

const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;

/** A moment with its zone, `2026-12-31T14:05:00+07:00`; it stays text. */
export function MomentField(field: { optional?: boolean; description?: string } = {}): PropertyDecorator {
  return compose(
    { example: '2026-12-31T14:05:00.000+07:00', ...field },
    { type: 'string', format: 'date-time' },
    [
      IsISO8601({ strict: true }, { message: 'moment' }),
      Matches(ZONED, { message: 'moment' }),
      IsString({ message: 'text' }),
    ],
  );
}
