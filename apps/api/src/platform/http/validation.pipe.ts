import {
  type ArgumentMetadata,
  Injectable,
  ValidationPipe,
  type ValidationPipeOptions,
} from '@nestjs/common';
import { VALIDATION_RULES, type ValidationRule } from '@teamanubot/phrases';
import type { ValidationError } from 'class-validator';
import { AppError, type FieldFault } from '../errors/app-error.js';

const OPTIONS: ValidationPipeOptions = {
  whitelist: true,
  transform: true,
  stopAtFirstError: true,
  exceptionFactory: (faults) => new AppError('validation_failed', { errors: collect(faults) }),
};
const IGNORING = new WeakSet<object>();

/** A body whose unknown fields are left aside instead of being faults; for callers who cannot be told. */
export const IgnoresUnknownFields = (): ClassDecorator => (target) => void IGNORING.add(target);

/** Checks every body, query and parameter at the door: unknown fields are faults, and each fault is a rule of ours. */
@Injectable()
export class StrictValidationPipe extends ValidationPipe {
  private readonly ignoring = new ValidationPipe(OPTIONS);

  constructor() {
    super({ ...OPTIONS, forbidNonWhitelisted: true });
  }

  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.metatype === undefined || !IGNORING.has(metadata.metatype))
      return super.transform(value, metadata);
    if (Array.isArray(value)) throw new AppError('malformed_request');
    return this.ignoring.transform(value, metadata);
  }
}

function collect(faults: ValidationError[], prefix = ''): Record<string, FieldFault[]> {
  return Object.assign(
    {},
    ...faults.map((fault) => {
      const field = prefix + fault.property;
      const own = isAbsent(fault)
        ? [ABSENT]
        : Object.entries(fault.constraints ?? {}).map((rule) => toFault(...rule));
      const nested = collect(fault.children ?? [], `${field}.`);
      return own.length > 0 ? { [field]: own, ...nested } : nested;
    }),
  ) as Record<string, FieldFault[]>;
}

const ABSENT: FieldFault = { rule: 'required' };

function isAbsent({ value, constraints }: ValidationError): boolean {
  const empty: unknown[] = [undefined, null, ''];
  return constraints !== undefined && !('whitelistValidation' in constraints) && empty.includes(value);
}

/** The decorators of `fields.ts` say `rule` or `rule:value` as their message. */
function toFault(constraint: string, message: string): FieldFault {
  if (constraint === 'whitelistValidation') return { rule: 'unknown_field' };
  const [rule = '', value] = message.split(/:(.*)/s);
  if (!(VALIDATION_RULES as readonly string[]).includes(rule))
    throw new Error(`No wording for the rule "${message}"`);
  return value === undefined
    ? { rule: rule as ValidationRule }
    : { rule: rule as ValidationRule, params: { value } };
}
