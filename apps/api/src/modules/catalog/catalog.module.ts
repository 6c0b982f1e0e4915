import { Module } from '@nestjs/common';
import { CatalogController } from './catalog.controller.js';
import { Catalog } from './catalog.service.js';
import { ProductRepository } from './product.repository.js';
import { Shelf } from './shelf.js';

@Module({
  controllers: [CatalogController],
  providers: [Catalog, ProductRepository, Shelf],
  exports: [Catalog],
})
export class CatalogModule {}
