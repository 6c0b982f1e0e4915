import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsString, MinLength, ValidateBy, type ValidationArguments } from 'class-validator';
import { MAX_PASSWORD_BYTES } from './domain/bcrypt-hash.js';
import { isCommonPassword, MIN_PASSWORD_LENGTH } from './domain/common-passwords.js';
import { normaliseWhatsappNumber } from './domain/whatsapp-number.js';

/** A WhatsApp number in any spelling; arrives as `62…`. */
export function WhatsappNumberField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: 'string',
      example: '0812 3456 7890',
      description: 'Any spelling; abroad with + and country',
    }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? (normaliseWhatsappNumber(value) ?? value) : value,
    ),
    rule('isWhatsappNumber', 'phone', (value) => normaliseWhatsappNumber(`+${String(value)}`) === value),
    IsString({ message: 'text' }),
  );
}

/** A password that is being set; it is kept exactly as it is sent. */
export function NewPasswordField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: 'string',
      format: 'password',
      minLength: MIN_PASSWORD_LENGTH,
      description: `At most ${MAX_PASSWORD_BYTES} bytes, and none of the most common ones`,
    }),
    rule('isUncommon', 'password_common', (value) => !isCommonPassword(String(value))),
    rule(
      'fitsBcrypt',
      `max_bytes:${MAX_PASSWORD_BYTES}`,
      (value) => Buffer.byteLength(String(value)) <= MAX_PASSWORD_BYTES,
    ),
    MinLength(MIN_PASSWORD_LENGTH, { message: `min_length:${MIN_PASSWORD_LENGTH}` }),
    IsString({ message: 'text' }),
  );
}

/** The same once more. */
export function ConfirmationField(of: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'string', format: 'password' }),
    rule(
      'confirms',
      'confirmation',
      (value, { object }) => value === (object as Record<string, unknown>)[of],
    ),
    IsString({ message: 'text' }),
  );
}

function rule(
  name: string,
  message: string,
  holds: (value: unknown, context: ValidationArguments) => boolean,
): PropertyDecorator {
  return ValidateBy(
    { name, validator: { validate: (value, context) => holds(value, context as ValidationArguments) } },
    { message },
  );
}
