import { ApiProperty } from '@nestjs/swagger';
import { type Locale, wordDevice } from '@teamanubot/phrases';
import { describeDevice, type Device } from './domain/device.js';
import { maskWhatsappNumber } from './domain/whatsapp-number.js';
import type { NumberCodeSent } from './number-change.service.js';
import type { ResetRequested } from './password-reset.service.js';
import type { SessionEntity } from './session.entity.js';

class CodeTimes {
  @ApiProperty({ type: 'string', format: 'date-time' }) otp_expires_at: Date;
  @ApiProperty({
    type: 'string',
    format: 'date-time',
    description: 'From when on another code may be asked for',
  })
  resend_at: Date;
}

export class ResetRequestedAnswer extends CodeTimes {
  @ApiProperty({ format: 'uuid', description: 'Given also when there is no such account' }) reset_id: string;

  static of({ resetId, expiresAt, resendAt }: ResetRequested): ResetRequestedAnswer {
    return { reset_id: resetId, otp_expires_at: expiresAt, resend_at: resendAt };
  }
}

export class NumberCodeSentAnswer extends CodeTimes {
  @ApiProperty({ example: '+62812*****890', description: 'Masked' }) whatsapp_number: string;

  static of({ number, expiresAt, resendAt }: NumberCodeSent): NumberCodeSentAnswer {
    return { whatsapp_number: maskWhatsappNumber(number), otp_expires_at: expiresAt, resend_at: resendAt };
  }
}

export class SessionAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'Chrome di Android', description: 'In the language of the reader' }) device: string;
  @ApiProperty({ enum: ['phone', 'tablet', 'computer', 'unknown'] }) device_kind: Device['kind'];
  @ApiProperty({ description: 'Whether it is the one that asks' }) current: boolean;
  @ApiProperty({ type: 'string', format: 'date-time' }) created_at: Date;
  @ApiProperty({ type: 'string', format: 'date-time' }) last_used_at: Date;

  static of(
    { id, device: userAgent, createdAt, lastUsedAt }: SessionEntity,
    current: string,
    locale: Locale,
  ): SessionAnswer {
    const device = describeDevice(userAgent);
    return {
      id,
      device: wordDevice(device, locale),
      device_kind: device.kind,
      current: id === current,
      created_at: createdAt,
      last_used_at: lastUsedAt,
    };
  }
}

export class SessionsEndedAnswer {
  @ApiProperty({ type: 'integer', description: 'How many sessions were ended' }) ended: number;
}
