import { Injectable, ValidationPipe } from '@nestjs/common';
import { VALIDATION_RULES, type ValidationRule } from '@teamanubot/phrases';
import type { ValidationError } from 'class-validator';
import { AppError, type FieldFault } from '../errors/app-error.js';

/** Checks every body, query and parameter at the door: unknown fields are faults, and each fault is a rule of ours. */
@Injectable()
export class StrictValidationPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      stopAtFirstError: true,
      exceptionFactory: (faults) => new AppError('validation_failed', { errors: collect(faults) }),
    });
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
