import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { OtpModule } from '../otp/otp.module.js';
import { AdminTokenStrategy, PortalTokenStrategy } from './access-token.strategies.js';
import { AccessTokens } from './access-tokens.js';
import { AccessGuard } from './access.guard.js';
import { AdminLogin } from './admin-login.js';
import { AdminLoginController } from './admin-login.controller.js';
import { AdminMeController } from './admin-me.controller.js';
import { AkunRepository } from './akun.repository.js';
import { CustomerDirectory } from './customer-directory.service.js';
import { CustomerLogin } from './customer-login.js';
import { EndedSessions } from './ended-sessions.js';
import { LoginController } from './login.controller.js';
import { MeController } from './me.controller.js';
import { PasswordHasher } from './password-hasher.js';
import { ProfileService } from './profile.service.js';
import { RefreshCookies } from './refresh-cookies.js';
import { RefreshTokens } from './refresh-tokens.js';
import { RegistrationController } from './registration.controller.js';
import { RegistrationService } from './registration.service.js';
import { RegistrationStore } from './registration.store.js';
import { SessionRepository } from './session.repository.js';
import { SessionService } from './session.service.js';
import { UserRepository } from './user.repository.js';

const KEEPING = [AkunRepository, UserRepository, SessionRepository, RegistrationStore, EndedSessions];
const TOKENS = [AccessTokens, RefreshTokens, RefreshCookies, PortalTokenStrategy, AdminTokenStrategy];
const SERVICES = [
  PasswordHasher,
  SessionService,
  CustomerLogin,
  AdminLogin,
  RegistrationService,
  ProfileService,
  CustomerDirectory,
];

@Module({
  imports: [OtpModule, JwtModule.register({})],
  controllers: [
    RegistrationController,
    LoginController,
    MeController,
    AdminLoginController,
    AdminMeController,
  ],
  providers: [...KEEPING, ...TOKENS, ...SERVICES, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [CustomerDirectory],
})
export class AuthModule {}
