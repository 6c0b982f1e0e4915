import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type Locale } from '@teamanubot/phrases';
import type { AkunEntity } from './akun.entity.js';
import { maskWhatsappNumber } from './domain/whatsapp-number.js';
import type { AdminLoginOutcome } from './admin-login.js';
import type { Login } from './login.service.js';
import type { CodeSent } from './registration.service.js';
import type { UserEntity } from './user.entity.js';

export class CodeSentAnswer {
  @ApiProperty({ format: 'uuid' }) registration_id: string;
  @ApiProperty({ example: '+62812*****890', description: 'Masked' }) whatsapp_number: string;
  @ApiProperty({ type: 'string', format: 'date-time' }) otp_expires_at: Date;
  @ApiProperty({
    type: 'string',
    format: 'date-time',
    description: 'From when on another code may be asked for',
  })
  resend_at: Date;

  static of({ registrationId, number, expiresAt, resendAt }: CodeSent): CodeSentAnswer {
    return {
      registration_id: registrationId,
      whatsapp_number: maskWhatsappNumber(number),
      otp_expires_at: expiresAt,
      resend_at: resendAt,
    };
  }
}

export class AkunAnswer {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty({ example: '6281234567890' }) whatsapp_number: string;
  @ApiProperty({ enum: LOCALES }) locale: Locale;
  @ApiProperty({ description: 'No reminders of rentals that end' }) reminders_opt_out: boolean;

  static of({ id, name, email, whatsappNumber, locale, remindersOptOut }: AkunEntity): AkunAnswer {
    return {
      id,
      name,
      email,
      whatsapp_number: whatsappNumber,
      locale,
      reminders_opt_out: remindersOptOut,
    };
  }
}

export class UserAnswer {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty({ enum: ['owner', 'operator', 'finance', 'viewer'] }) role: UserEntity['role'];
  @ApiProperty({ type: 'string', nullable: true }) avatar_url: string | null;

  static of({ id, name, email, role, avatarUrl }: UserEntity): UserAnswer {
    return { id, name, email, role, avatar_url: avatarUrl };
  }
}

class TokenAnswer {
  @ApiProperty({ description: 'JWT for `Authorization: Bearer`; keep it in memory only' })
  access_token: string;
  @ApiProperty({ example: 600, description: 'Seconds' }) expires_in: number;
}

export class CustomerLoginAnswer extends TokenAnswer {
  @ApiProperty() akun: AkunAnswer;

  static of({ account, grant }: Login<AkunEntity>): CustomerLoginAnswer {
    return { akun: AkunAnswer.of(account), access_token: grant.accessToken, expires_in: grant.expiresIn };
  }
}

export class AdminLoginAnswer extends TokenAnswer {
  @ApiProperty() user: UserAnswer;

  static of({ account, grant }: Login<UserEntity>): AdminLoginAnswer {
    return { user: UserAnswer.of(account), access_token: grant.accessToken, expires_in: grant.expiresIn };
  }
}

export class ChallengeGivenAnswer {
  @ApiProperty({ description: 'To be answered with a code within five minutes; opens nothing by itself' })
  challenge: string;
}

/** In, or asked for a code. */
export function adminLoginAnswer(outcome: AdminLoginOutcome): AdminLoginAnswer | ChallengeGivenAnswer {
  return outcome.login ? AdminLoginAnswer.of(outcome.login) : { challenge: outcome.challenge };
}
