import { ApiError } from '@teamanubot/contracts/client';

export interface FieldError {
  name: string;
  message: string;
}

/** The sentences of a refused form, for those of its fields that exist; the first of each field is enough. */
export function fieldErrors(error: unknown, names: readonly string[]): FieldError[] {
  if (!(error instanceof ApiError)) return [];
  return names.flatMap((name) => {
    const message = error.fields[name]?.[0];
    return message ? [{ name, message }] : [];
  });
}

/** Whether the fields say all that there is to say, so that no further line is needed. */
export function saidByFields(error: unknown, names: readonly string[]): boolean {
  if (!(error instanceof ApiError)) return false;
  const faulty = Object.keys(error.fields);
  return faulty.length > 0 && faulty.every((name) => names.includes(name));
}
