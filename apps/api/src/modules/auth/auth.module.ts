import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { WhatsappModule } from '../../integrations/whatsapp/whatsapp.module.js';
import { OtpModule } from '../otp/otp.module.js';
import { AdminTokenStrategy, PortalTokenStrategy } from './access-token.strategies.js';
import { AccessTokens } from './access-tokens.js';
import { AccessGuard } from './access.guard.js';
import { AdminLogin } from './admin-login.js';
import { AdminLoginController } from './admin-login.controller.js';
import { AdminMeController } from './admin-me.controller.js';
import { AkunRepository } from './akun.repository.js';
import { CredentialsController } from './credentials.controller.js';
import { CurrentPassword } from './current-password.js';
import { CustomerDirectory } from './customer-directory.service.js';
import { CustomerLogin } from './customer-login.js';
import { CustomerSessions } from './customer-sessions.service.js';
import { DeactivateAkun } from './deactivate-akun.service.js';
import { EndedSessions } from './ended-sessions.js';
import { LoginController } from './login.controller.js';
import { MeController } from './me.controller.js';
import { NumberChangeService } from './number-change.service.js';
import { NumberChangeStore } from './number-change.store.js';
import { PasswordChangeService } from './password-change.service.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordResetController } from './password-reset.controller.js';
import { PasswordResetService } from './password-reset.service.js';
import { PasswordResetStore } from './password-reset.store.js';
import { ProfileService } from './profile.service.js';
import { RefreshCookies } from './refresh-cookies.js';
import { RefreshTokens } from './refresh-tokens.js';
import { RegistrationController } from './registration.controller.js';
import { RegistrationService } from './registration.service.js';
import { RegistrationStore } from './registration.store.js';
import { SessionRepository } from './session.repository.js';
import { SessionService } from './session.service.js';
import { SessionsController } from './sessions.controller.js';
import { UserRepository } from './user.repository.js';

const KEEPING = [
  AkunRepository,
  UserRepository,
  SessionRepository,
  RegistrationStore,
  PasswordResetStore,
  NumberChangeStore,
  EndedSessions,
];
const TOKENS = [AccessTokens, RefreshTokens, RefreshCookies, PortalTokenStrategy, AdminTokenStrategy];
const SERVICES = [
  PasswordHasher,
  SessionService,
  CustomerLogin,
  AdminLogin,
  RegistrationService,
  PasswordResetService,
  ProfileService,
  CurrentPassword,
  PasswordChangeService,
  NumberChangeService,
  CustomerSessions,
  CustomerDirectory,
  DeactivateAkun,
];

@Module({
  imports: [OtpModule, WhatsappModule, JwtModule.register({})],
  controllers: [
    RegistrationController,
    LoginController,
    PasswordResetController,
    MeController,
    CredentialsController,
    SessionsController,
    AdminLoginController,
    AdminMeController,
  ],
  providers: [...KEEPING, ...TOKENS, ...SERVICES, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [CustomerDirectory, DeactivateAkun],
})
export class AuthModule {}
