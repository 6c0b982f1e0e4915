import { ERROR_STATUS, type ErrorCode } from '@teamanubot/contracts';
import type { PhraseParams, ValidationRule } from '@teamanubot/phrases';

/** A rule that a field broke, with the values its sentence needs. */
export interface FieldFault {
  rule: ValidationRule;
  params?: PhraseParams;
}

export interface AppErrorDetails {
  /** Values for the placeholders of the sentence. */
  params?: PhraseParams;
  /** Faults per field; answered as `errors`. */
  errors?: Record<string, FieldFault[]>;
  /** Seconds; answered as `Retry-After`. */
  retryAfter?: number;
  /** Extra members of the failure envelope, such as `attempts_left`. */
  data?: Record<string, unknown>;
}

/** An expected failure: a code that the error filter turns into HTTP and a sentence. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: AppErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'AppError';
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}

/** A single field at fault, as a `validation_failed`. */
export function fieldError(field: string, rule: ValidationRule, params?: PhraseParams): AppError {
  return new AppError('validation_failed', { errors: { [field]: [params ? { rule, params } : { rule }] } });
}
