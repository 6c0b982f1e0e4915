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
import { OwnSessions } from './own-sessions.service.js';
import { DeactivateAkun } from './deactivate-akun.service.js';
import { EndedSessions } from './ended-sessions.js';
import { LoginController } from './login.controller.js';
import { MeController } from './me.controller.js';
import { NumberChangedNotice } from './number-changed-notice.js';
import { NumberChangeService } from './number-change.service.js';
import { NumberChangeStore } from './number-change.store.js';
import { PasswordChangeService } from './password-change.service.js';
import { PhoneClock } from './phone-clock.js';
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
import { AdminProfile } from './admin-profile.service.js';
import { Avatars } from './avatars.service.js';
import { AvatarController } from './avatar.controller.js';
import { AvatarEncoder } from './avatar-encoder.js';
import { AvatarRepository } from './avatar.repository.js';
import { LoginChallenges } from './login-challenges.js';
import { RecoveryCodeRepository } from './recovery-code.repository.js';
import { SecondFactor } from './second-factor.service.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SecondFactorSetup } from './second-factor-setup.service.js';
import { TotpSecrets } from './totp-secrets.js';
import { Users } from './users.service.js';
import { ApiTokens } from './api-tokens.service.js';
import { ApiClients } from './api-clients.service.js';
import { ApiTokenGuard } from './api-token.guard.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { ManageAkuns } from './manage-akuns.service.js';
import { AkunSessions } from './akun-sessions.service.js';

const KEEPING = [
  AkunRepository,
  UserRepository,
  SessionRepository,
  RecoveryCodeRepository,
  AvatarRepository,
  ApiTokenRepository,
  RegistrationStore,
  PasswordResetStore,
  NumberChangeStore,
  EndedSessions,
];
const TOKENS = [
  AccessTokens,
  RefreshTokens,
  RefreshCookies,
  PortalTokenStrategy,
  AdminTokenStrategy,
  TotpSecrets,
  LoginChallenges,
];
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
  NumberChangedNotice,
  OwnSessions,
  CustomerDirectory,
  DeactivateAkun,
];
const ADMINISTRATION = [
  PhoneClock,
  SecondFactor,
  SecondFactorSetup,
  AdminProfile,
  AvatarEncoder,
  Avatars,
  Users,
  ManageAkuns,
  AkunSessions,
  ApiTokens,
  ApiClients,
  ApiTokenGuard,
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
    SecondFactorController,
    AvatarController,
  ],
  providers: [
    ...KEEPING,
    ...TOKENS,
    ...SERVICES,
    ...ADMINISTRATION,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [
    CustomerDirectory,
    DeactivateAkun,
    Users,
    SecondFactorSetup,
    ManageAkuns,
    AkunSessions,
    ApiTokens,
  ],
})
export class AuthModule {}
