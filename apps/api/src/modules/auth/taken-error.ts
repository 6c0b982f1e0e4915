import type { ValidationRule } from '@teamanubot/phrases';
import { AppError } from '../../platform/errors/app-error.js';
import type { UniqueTrait } from './akun.repository.js';

const TAKEN: Record<UniqueTrait, { field: string; rule: ValidationRule }> = {
  email: { field: 'email', rule: 'email_taken' },
  number: { field: 'whatsapp_number', rule: 'phone_taken' },
};

/** What the form hears when another account has email or number. */
export function takenError(traits: readonly UniqueTrait[]): AppError {
  const faults = traits.map((trait) => TAKEN[trait]).map(({ field, rule }) => [field, [{ rule }]]);
  return new AppError('validation_failed', { errors: Object.fromEntries(faults) });
}
