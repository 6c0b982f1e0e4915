import { AppError, type FieldFault } from '../../platform/errors/app-error.js';

type Values = Readonly<Record<string, unknown>>;

/** Throws `validation_failed` on each of the fields that is said to be another than it is. */
export function refuseChanged(row: object, said: object, names: readonly string[]): void {
  const [now, wanted] = [row as Values, said as Values];
  const changed = names.filter((name) => wanted[name] != null && plain(wanted[name]) !== plain(now[name]));
  if (changed.length === 0) return;
  const faults = changed.map((name): [string, FieldFault[]] => [name, [{ rule: 'read_only' }]]);
  throw new AppError('validation_failed', { errors: Object.fromEntries(faults) });
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}
