import { ApiProperty } from '@nestjs/swagger';
import { UserAnswer } from './auth.answers.js';
import type { Enrolment, SecondFactorState } from './second-factor-setup.service.js';
import type { UserEntity } from './user.entity.js';

export class OwnUserAnswer extends UserAnswer {
  @ApiProperty({ description: 'Whether a code is wanted at the login' }) second_factor: boolean;
  @ApiProperty({ type: 'integer' }) recovery_codes_left: number;

  static ofOwn(user: UserEntity, state: SecondFactorState): OwnUserAnswer {
    const { enabled, recoveryCodesLeft } = state;
    return { ...UserAnswer.of(user), second_factor: enabled, recovery_codes_left: recoveryCodesLeft };
  }
}

export class EnrolmentAnswer {
  @ApiProperty({ description: 'Base 32; shown once' }) secret: string;
  @ApiProperty({ description: 'The same for a QR code' }) otpauth_url: string;

  static of({ secret, otpauthUrl }: Enrolment): EnrolmentAnswer {
    return { secret, otpauth_url: otpauthUrl };
  }
}

export class RecoveryCodesAnswer {
  @ApiProperty({ type: [String], description: 'Each opens the account once; shown once' })
  recovery_codes: string[];
}
