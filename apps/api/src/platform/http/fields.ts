import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDate,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';

interface FieldOptions {
  optional?: boolean;
  description?: string;
  example?: unknown;
}

interface TextOptions extends FieldOptions {
  min?: number;
  max: number;
  /** Keep the text exactly as sent (passwords); otherwise blanks around it go. */
  raw?: boolean;
}

type Decorators = (PropertyDecorator | MethodDecorator | ClassDecorator)[];

/** One line of text within bounds; control characters are refused by being trimmed to nothing or by the bounds. */
export function TextField({ min = 1, max, raw = false, ...field }: TextOptions): PropertyDecorator {
  return compose(field, { type: 'string', minLength: min, maxLength: max }, [
    ...(raw ? [] : [Trimmed()]),
    MaxLength(max, { message: `max_length:${max}` }),
    MinLength(min, { message: min === 1 ? 'required' : `min_length:${min}` }),
    IsString({ message: 'text' }),
  ]);
}

/** An email address, lower-cased. */
export function EmailField(field: FieldOptions = {}): PropertyDecorator {
  return compose(
    { example: 'nama@contoh.com', ...field },
    { type: 'string', format: 'email', maxLength: 255 },
    [
      Transform(({ value }: { value: unknown }) =>
        typeof value === 'string' ? value.trim().toLowerCase() : value,
      ),
      IsEmail({}, { message: 'email' }),
      MaxLength(255, { message: 'max_length:255' }),
      IsString({ message: 'text' }),
    ],
  );
}

/** Exactly so many digits, as text. */
export function DigitsField(count: number, field: FieldOptions = {}): PropertyDecorator {
  const pattern = `^\\d{${count}}$`;
  return compose(field, { type: 'string', pattern }, [
    Trimmed(),
    Matches(new RegExp(pattern), { message: `digits:${count}` }),
    IsString({ message: 'text' }),
  ]);
}

export function UuidField(field: FieldOptions = {}): PropertyDecorator {
  return compose(field, { type: 'string', format: 'uuid' }, [IsUUID('all', { message: 'uuid' })]);
}

/** A whole number; in a query (`fromText`) it comes as text. */
export function WholeNumberField({
  min,
  max,
  fromText = false,
  ...field
}: FieldOptions & { min: number; max: number; fromText?: boolean }): PropertyDecorator {
  return compose(field, { type: 'integer', minimum: min, maximum: max }, [
    ...(fromText ? [Type(() => Number)] : []),
    Max(max, { message: `max:${max}` }),
    Min(min, { message: `min:${min}` }),
    IsInt({ message: 'whole_number' }),
  ]);
}

export function ChoiceField(choices: readonly string[], field: FieldOptions = {}): PropertyDecorator {
  return compose(field, { type: 'string', enum: [...choices] }, [
    IsIn(choices as string[], { message: `one_of:${choices.join(', ')}` }),
  ]);
}

/** Text that must match; `rule` is the sentence to say when it does not. */
export function PatternField(
  pattern: RegExp,
  rule: string,
  field: FieldOptions & { lowerCase?: boolean } = {},
): PropertyDecorator {
  const { lowerCase = false, ...rest } = field;
  return compose(rest, { type: 'string', pattern: pattern.source }, [
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? (lowerCase ? value.trim().toLowerCase() : value.trim()) : value,
    ),
    Matches(pattern, { message: rule }),
    IsString({ message: 'text' }),
  ]);
}

/** A day of the calendar, `2026-12-31`. */
export function DayField(field: FieldOptions = {}): PropertyDecorator {
  const pattern = /^\d{4}-\d{2}-\d{2}$/;
  return compose({ example: '2026-12-31', ...field }, { type: 'string', format: 'date' }, [
    IsISO8601({ strict: true }, { message: 'day' }),
    Matches(pattern, { message: 'day' }),
    IsString({ message: 'text' }),
  ]);
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const MOMENT_EXAMPLE = '2026-12-31T14:05:00+07:00';

/** A moment with its zone; arrives as a date. */
export function MomentField(field: FieldOptions = {}): PropertyDecorator {
  return compose(
    { example: MOMENT_EXAMPLE, ...field },
    { type: 'string', format: 'date-time' },
    momentRules(),
  );
}

/** The `updated_at` of the row as the caller saw it, null where the row has none; arrives as a date. */
export function SeenField(): PropertyDecorator {
  const description = 'As it was seen; 409 `conflict` when the row has changed since';
  const schema = { type: 'string', format: 'date-time', nullable: true } as const;
  return compose({ description, example: MOMENT_EXAMPLE }, schema, [
    ValidateIf((_, value: unknown) => value !== null),
    ...momentRules(),
  ]);
}

function momentRules(): Decorators {
  const read = (value: unknown) =>
    typeof value === 'string' && MOMENT.test(value.trim()) ? new Date(value.trim()) : value;
  return [Transform(({ value }: { value: unknown }) => read(value)), IsDate({ message: 'moment' })];
}

/** A list of ids, none of them twice. */
export function IdsField({ max, ...field }: FieldOptions & { max: number }): PropertyDecorator {
  const items = { type: 'integer', minimum: 1 } as const;
  return compose(field, { type: 'array', items, maxItems: max, uniqueItems: true }, [
    ArrayUnique({ message: 'unique' }),
    ArrayMaxSize(max, { message: `max:${max}` }),
    Max(Number.MAX_SAFE_INTEGER, { each: true, message: `max:${Number.MAX_SAFE_INTEGER}` }),
    Min(1, { each: true, message: 'min:1' }),
    IsInt({ each: true, message: 'whole_number' }),
    IsArray({ message: 'list' }),
  ]);
}

/** Some of the choices, none of them twice. */
export function ChoicesField(choices: readonly string[], field: FieldOptions = {}): PropertyDecorator {
  const items = { type: 'string' as const, enum: [...choices] };
  return compose(field, { type: 'array', items, uniqueItems: true }, [
    ArrayUnique({ message: 'unique' }),
    IsIn(choices as string[], { each: true, message: `one_of:${choices.join(', ')}` }),
    IsArray({ message: 'list' }),
  ]);
}

export function FlagField(field: FieldOptions = {}): PropertyDecorator {
  return compose(field, { type: 'boolean' }, [IsIn([true, false], { message: 'boolean' })]);
}

/**
 * A field of a request: its schema in the OpenAPI document and its rules, the coarsest last. Of several broken rules
 * class-validator reports the one that was applied first, so they are applied from the end.
 */
export function compose(
  { optional = false, description, example }: FieldOptions,
  schema: ApiPropertyOptions,
  rules: Decorators,
): PropertyDecorator {
  const described = {
    ...(description ? { description } : {}),
    ...(example === undefined ? {} : { example }),
  };
  return applyDecorators(
    ApiProperty({
      ...schema,
      ...described,
      required: schema.required !== false && !optional,
    } as ApiPropertyOptions),
    ...(optional ? [IsOptional()] : []),
    ...rules.toReversed(),
  );
}

function Trimmed(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
}
