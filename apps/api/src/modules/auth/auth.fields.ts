import { Transform } from 'class-transformer';
import { IsString, MinLength, ValidateBy, ValidateIf, type ValidationArguments } from 'class-validator';
import { compose } from '../../platform/http/fields.js';
import { MAX_PASSWORD_BYTES } from './domain/bcrypt-hash.js';
import { isCommonPassword, MIN_PASSWORD_LENGTH } from './domain/common-passwords.js';
import { normaliseWhatsappNumber } from './domain/whatsapp-number.js';

/** A WhatsApp number in any spelling; arrives as `62…`. */
export function WhatsappNumberField({ optional = false } = {}): PropertyDecorator {
  const description = 'Any spelling; with + and country when it is not Indonesian';
  return compose({ example: '0812 3456 7890', description, optional }, { type: 'string' }, [
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? (normaliseWhatsappNumber(value) ?? value) : value,
    ),
    textRule('phone', (value) => normaliseWhatsappNumber(`+${value}`) === value),
    IsString({ message: 'text' }),
  ]);
}

/** A password that is being set; it is kept exactly as it is sent. `common`: also one that everybody would try. */
export function NewPasswordField({ common = false, optional = false } = {}): PropertyDecorator {
  const description = `At most ${MAX_PASSWORD_BYTES} bytes${common ? '' : ', and none of the most common ones'}`;
  const schema = { type: 'string', format: 'password', minLength: MIN_PASSWORD_LENGTH } as const;
  return compose({ description, optional }, schema, [
    ...(common ? [] : [textRule('password_common', (value) => !isCommonPassword(value))]),
    textRule(`max_bytes:${MAX_PASSWORD_BYTES}`, (value) => Buffer.byteLength(value) <= MAX_PASSWORD_BYTES),
    MinLength(MIN_PASSWORD_LENGTH, { message: `min_length:${MIN_PASSWORD_LENGTH}` }),
    IsString({ message: 'text' }),
  ]);
}

/** The same once more. `optional`: not wanted when the field itself is absent. */
export function ConfirmationField(of: string, { optional = false } = {}): PropertyDecorator {
  const isWanted = (object: object) => (object as Record<string, unknown>)[of] != null;
  return compose({}, { type: 'string', format: 'password', required: !optional }, [
    ...(optional ? [ValidateIf(isWanted)] : []),
    textRule('confirmation', (value, { object }) => value === (object as Record<string, unknown>)[of]),
    IsString({ message: 'text' }),
  ]);
}

function textRule(
  message: string,
  holds: (value: string, context: ValidationArguments) => boolean,
): PropertyDecorator {
  const validate = (value: unknown, context?: ValidationArguments) =>
    typeof value === 'string' && holds(value, context as ValidationArguments);
  return ValidateBy({ name: message, validator: { validate } }, { message });
}
