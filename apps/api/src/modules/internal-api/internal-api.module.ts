import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { CatalogModule } from '../catalog/catalog.module.js';
import { SubscriptionModule } from '../subscription/subscription.module.js';
import { AkunWriting } from './akuns/akuns.writing.js';
import { EverythingAkunsController } from './akuns/everything-akuns.controller.js';
import { DocsController } from './docs/docs.controller.js';
import { EverythingDocs } from './docs/everything-document.js';
import { Reading } from './lists/reading.service.js';
import { ResourceRepository } from './lists/resource.repository.js';
import { IdempotencyKeys } from './once/idempotency-keys.repository.js';
import { Once } from './once/once.service.js';
import { EverythingProductsController } from './products/everything-products.controller.js';
import { ProductWriting } from './products/products.writing.js';
import { EverythingUsersController } from './users/everything-users.controller.js';
import { UserWriting } from './users/users.writing.js';
import { RentalWriting } from './data-penyewa-bots/data-penyewa-bots.writing.js';
import { EverythingDataPenyewaBotsController } from './data-penyewa-bots/everything-data-penyewa-bots.controller.js';
import { EverythingPaymentTransactionsController } from './payment-transactions/everything-payment-transactions.controller.js';
import { EverythingStatusesController } from './statuses/everything-statuses.controller.js';
import { StatusWriting } from './statuses/statuses.writing.js';
import { Things } from './things.service.js';

const SHARED = [Reading, ResourceRepository, Once, IdempotencyKeys];
const WRITING = [AkunWriting, UserWriting, ProductWriting, Things, StatusWriting, RentalWriting];

/** What the operator's other systems read and write, bot runtimes first of all; a folder for each resource. */
@Module({
  imports: [AuthModule, CatalogModule, SubscriptionModule],
  controllers: [
    EverythingAkunsController,
    EverythingUsersController,
    EverythingProductsController,
    EverythingStatusesController,
    EverythingDataPenyewaBotsController,
    EverythingPaymentTransactionsController,
    DocsController,
  ],
  providers: [EverythingDocs, ...SHARED, ...WRITING],
})
export class InternalApiModule {}
