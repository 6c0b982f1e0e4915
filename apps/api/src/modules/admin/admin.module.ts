import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { WhatsappModule } from '../../integrations/whatsapp/whatsapp.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { SubscriptionModule } from '../subscription/subscription.module.js';
import { ActorNames } from './actor-names.js';
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
import { CompensationsController } from './compensations/compensations.controller.js';
import { AdminCompensationsRepository } from './compensations/compensations.repository.js';
import { Compensations } from './compensations/compensations.service.js';
import { DataPenyewaBotsController } from './data-penyewa-bots/data-penyewa-bots.controller.js';
import { DataPenyewaBotsRepository } from './data-penyewa-bots/data-penyewa-bots.repository.js';
import { DataPenyewaBots } from './data-penyewa-bots/data-penyewa-bots.service.js';
import { LedgerEntries } from './ledger-entries.js';
import { MessagesController } from './messages/messages.controller.js';
import { MessagesRepository } from './messages/messages.repository.js';
import { ProductsController } from './products/products.controller.js';
import { ProductsRepository } from './products/products.repository.js';
import { Products } from './products/products.service.js';
import { SalesModule } from './sales.module.js';
import { StatusesController } from './statuses/statuses.controller.js';
import { StatusesRepository } from './statuses/statuses.repository.js';
import { Statuses } from './statuses/statuses.service.js';
import { UserDirectory } from './users/user-directory.service.js';
import { UsersController } from './users/users.controller.js';
import { UsersRepository } from './users/users.repository.js';
import { TemplatesController } from './templates/templates.controller.js';

const CUSTOMERS = [Akuns, AkunsRepository];
const OPERATORS = [
  UserDirectory,
  UsersRepository,
  ApiTokenList,
  ApiTokensRepository,
  AuditTrail,
  AuditLogsRepository,
];
const CATALOGUE = [Products, ProductsRepository];
const RENTALS = [
  Statuses,
  StatusesRepository,
  DataPenyewaBots,
  DataPenyewaBotsRepository,
  Compensations,
  AdminCompensationsRepository,
  LedgerEntries,
  ActorNames,
];

/** The console's side of the API, a folder for each of its pages; who may log in to it is decided by auth. */
@Module({
  imports: [AuthModule, CatalogModule, SubscriptionModule, WhatsappModule, SalesModule],
  controllers: [
    AkunsController,
    AkunChangesController,
    AkunSessionsController,
    UsersController,
    ApiTokensController,
    AuditLogsController,
    ProductsController,
    StatusesController,
    DataPenyewaBotsController,
    CompensationsController,
    MessagesController,
    TemplatesController,
  ],
  providers: [...CUSTOMERS, ...OPERATORS, ...CATALOGUE, ...RENTALS, MessagesRepository],
})
export class AdminModule {}
