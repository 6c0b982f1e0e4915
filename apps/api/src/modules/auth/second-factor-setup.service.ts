import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AuditAction } from '@teamanubot/contracts';
import { type Actor, AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { AppConfig } from '../../platform/config/app.config.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Principal } from '../../platform/security/principal.js';
import { AdminLogin } from './admin-login.js';
import { CurrentPassword } from './current-password.js';
import { toBase32 } from './domain/base32.js';
import {
  formatRecoveryCode,
  hashRecoveryCode,
  RECOVERY_BYTES,
  RECOVERY_CODES,
} from './domain/recovery-codes.js';
import { otpauthUrl } from './domain/totp.js';
import { EndedSessions } from './ended-sessions.js';
import { refuseOwn } from './own-account.js';
import { RecoveryCodeRepository } from './recovery-code.repository.js';
import { SecondFactor } from './second-factor.service.js';
import { SessionRepository } from './session.repository.js';
import { TotpSecrets } from './totp-secrets.js';
import { type UserEntity, userName } from './user.entity.js';
import { UserRepository } from './user.repository.js';

const OFF = { totpSecret: null, totpConfirmedAt: null, totpStep: null };

/** What an authenticator app is told; shown once. */
export interface Enrolment {
  /** Base 32. */
  secret: string;
  otpauthUrl: string;
}

export interface SecondFactorState {
  enabled: boolean;
  recoveryCodesLeft: number;
}

/** Turns an administrator's second factor on and off. */
@Injectable()
export class SecondFactorSetup {
  constructor(
    private readonly users: UserRepository,
    private readonly recoveryCodes: RecoveryCodeRepository,
    private readonly secrets: TotpSecrets,
    private readonly login: AdminLogin,
    private readonly secondFactor: SecondFactor,
    private readonly currentPassword: CurrentPassword,
    private readonly sessions: SessionRepository,
    private readonly ended: EndedSessions,
    private readonly audit: AuditLog,
    private readonly config: AppConfig,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async stateOf({ id, totpConfirmedAt }: UserEntity): Promise<SecondFactorState> {
    const enabled = totpConfirmedAt !== null;
    return { enabled, recoveryCodesLeft: enabled ? await this.recoveryCodes.left(id) : 0 };
  }

  /**
   * A new secret, not yet in force. Throws `second_factor_on`, and what {@link CurrentPassword.prove} throws.
   */
  async start(userId: number, password: string): Promise<Enrolment> {
    const { email } = await this.known(userId, password);
    const secret = this.secrets.make();
    await this.database.run(async (tx) => {
      const user = await this.locked(userId, tx);
      if (user.totpConfirmedAt) throw new AppError('second_factor_on');
      const totpSecret = this.secrets.seal(userId, secret);
      await this.users.setSecondFactor(userId, { ...OFF, totpSecret }, tx);
    });
    const text = toBase32(secret);
    return {
      secret: text,
      otpauthUrl: otpauthUrl({ issuer: this.config.name, account: email, secret: text }),
    };
  }

  /**
   * In force from now on; answers the recovery codes, which nobody sees again. Sessions that were opened without it
   * end, but the caller's. Throws `second_factor_on`, `second_factor_off` when none was started, `validation_failed`
   * at `code`, and `too_many_requests`.
   */
  async confirm(
    principal: Principal,
    { code, ip }: { code: string; ip: string },
    actor: Actor,
  ): Promise<string[]> {
    const { subjectId: userId, sessionId } = principal;
    await this.secondFactor.guess(userId, ip);
    const codes = makeCodes();
    const ids = await this.database.run(async (tx) => {
      const user = await this.locked(userId, tx);
      if (user.totpConfirmedAt) throw new AppError('second_factor_on');
      if (user.totpSecret === null) throw new AppError('second_factor_off');
      await this.secondFactor.useCode(user, code, tx);
      await this.users.setSecondFactor(userId, { totpConfirmedAt: this.clock.now() }, tx);
      await this.keep(userId, codes, tx);
      await this.record(userId, 'user.second_factor_on', { from: false, to: true }, actor, tx);
      return this.sessions.endAll(principal, this.clock.now(), tx, sessionId);
    });
    await this.ended.add(ids);
    await this.secondFactor.forgive(userId, ip);
    return codes;
  }

  /** New recovery codes in place of the old. Throws `second_factor_off`, and what {@link CurrentPassword.prove} throws. */
  async renewCodes(userId: number, password: string, actor: Actor): Promise<string[]> {
    await this.known(userId, password);
    const codes = makeCodes();
    await this.database.run(async (tx) => {
      const user = await this.locked(userId, tx);
      if (!user.totpConfirmedAt) throw new AppError('second_factor_off');
      await this.keep(userId, codes, tx);
      await this.audit.record(actor, { action: 'user.recovery_renewed', subject: userName(userId) }, tx);
    });
    return codes;
  }

  /** Throws what {@link CurrentPassword.prove} throws. */
  async turnOff(userId: number, password: string, actor: Actor): Promise<void> {
    await this.known(userId, password);
    await this.remove(userId, actor);
  }

  /** By another owner, for somebody whose phone and codes are gone. Throws `not_found`, and `own_account`. */
  async reset(userId: number, actor: Actor): Promise<void> {
    refuseOwn(userId, actor);
    await this.remove(userId, actor);
  }

  private async remove(userId: number, actor: Actor): Promise<void> {
    await this.database.run(async (tx) => {
      const user = await this.locked(userId, tx);
      if (user.totpSecret === null) return;
      await this.users.setSecondFactor(userId, OFF, tx);
      await this.recoveryCodes.remove(userId, tx);
      const was = user.totpConfirmedAt !== null;
      if (was) await this.record(userId, 'user.second_factor_off', { from: true, to: false }, actor, tx);
    });
  }

  private async known(userId: number, password: string): Promise<UserEntity> {
    const user = await this.login.whoIs(userId);
    await this.currentPassword.prove(user, password, 'admin');
    return user;
  }

  private async locked(userId: number, tx: Tx): Promise<UserEntity> {
    const user = await this.users.findForUpdate(userId, tx);
    if (!user) throw new AppError('not_found');
    return user;
  }

  private keep(userId: number, codes: readonly string[], tx: Tx): Promise<void> {
    return this.recoveryCodes.replace(userId, codes.map(hashRecoveryCode), this.clock.now(), tx);
  }

  private record(
    userId: number,
    action: AuditAction,
    on: { from: boolean; to: boolean },
    actor: Actor,
    tx: Tx,
  ) {
    const [before, after] = [{ second_factor: on.from }, { second_factor: on.to }];
    return this.audit.record(actor, { action, subject: userName(userId), before, after }, tx);
  }
}

function makeCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => formatRecoveryCode(randomBytes(RECOVERY_BYTES)));
}
