import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { AkunsController } from './akuns/akuns.controller.js';
import { AkunsRepository } from './akuns/akuns.repository.js';
import { Akuns } from './akuns/akuns.service.js';
import { DataPenyewaBotsController } from './data-penyewa-bots/data-penyewa-bots.controller.js';
import { DataPenyewaBotsRepository } from './data-penyewa-bots/data-penyewa-bots.repository.js';
import { DataPenyewaBots } from './data-penyewa-bots/data-penyewa-bots.service.js';
import { OverviewController } from './overview/overview.controller.js';
import { OverviewRepository } from './overview/overview.repository.js';
import { Overview } from './overview/overview.service.js';
import { ProductsController } from './products/products.controller.js';
import { ProductsRepository } from './products/products.repository.js';
import { Products } from './products/products.service.js';
import { SalesModule } from './sales.module.js';

/** The console's side of the API, a folder for each of its pages; who may log in to it is decided by auth. */
@Module({
  imports: [CatalogModule, SalesModule],
  controllers: [OverviewController, AkunsController, DataPenyewaBotsController, ProductsController],
  providers: [
    Overview,
    OverviewRepository,
    Akuns,
    AkunsRepository,
    DataPenyewaBots,
    DataPenyewaBotsRepository,
    Products,
    ProductsRepository,
  ],
})
export class AdminModule {}
