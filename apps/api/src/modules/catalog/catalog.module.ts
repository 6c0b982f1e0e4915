import { Module } from '@nestjs/common';
import { ArchiveProduct } from './archive-product.service.js';
import { CatalogController } from './catalog.controller.js';
import { Catalog } from './catalog.service.js';
import { CreateProduct } from './create-product.service.js';
import { DeleteProduct } from './delete-product.service.js';
import { ProductRepository } from './product.repository.js';
import { ReorderProducts } from './reorder-products.service.js';
import { Shelf } from './shelf.js';
import { UpdateProduct } from './update-product.service.js';

/** What operators may do to packages; each is written down with who did it. */
const FOR_OPERATORS = [CreateProduct, UpdateProduct, ArchiveProduct, DeleteProduct, ReorderProducts];

@Module({
  controllers: [CatalogController],
  providers: [Catalog, ProductRepository, Shelf, ...FOR_OPERATORS],
  exports: [Catalog, ...FOR_OPERATORS],
})
export class CatalogModule {}
