import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { AkunChangesController } from './akuns/akun-changes.controller.js';
import { AkunSessionsController } from './akuns/akun-sessions.controller.js';
import { AkunsController } from './akuns/akuns.controller.js';
import { AkunsRepository } from './akuns/akuns.repository.js';
import { Akuns } from './akuns/akuns.service.js';
import { ApiTokenList } from './api-tokens/api-token-list.service.js';
import { ApiTokensController } from './api-tokens/api-tokens.controller.js';
import { ApiTokensRepository } from './api-tokens/api-tokens.repository.js';
import { AuditLogsController } from './audit-logs/audit-logs.controller.js';
import { AuditLogsRepository } from './audit-logs/audit-logs.repository.js';
import { AuditTrail } from './audit-logs/audit-trail.service.js';
import { OverviewController } from './overview/overview.controller.js';
import { OverviewRepository } from './overview/overview.repository.js';
import { Overview } from './overview/overview.service.js';
import { UserDirectory } from './users/user-directory.service.js';
import { UsersController } from './users/users.controller.js';
import { UsersRepository } from './users/users.repository.js';

/** The console's side of the API, a folder for each of its pages; who may log in to it is decided by auth. */
@Module({
  imports: [AuthModule],
  controllers: [
    OverviewController,
    AkunsController,
    AkunChangesController,
    AkunSessionsController,
    UsersController,
    ApiTokensController,
    AuditLogsController,
  ],
  providers: [
    Overview,
    OverviewRepository,
    Akuns,
    AkunsRepository,
    UserDirectory,
    UsersRepository,
    ApiTokenList,
    ApiTokensRepository,
    AuditTrail,
    AuditLogsRepository,
  ],
})
export class AdminModule {}
