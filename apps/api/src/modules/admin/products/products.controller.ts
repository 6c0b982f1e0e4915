import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../../platform/audit/actor.decorator.js';
import type { Actor } from '../../../platform/audit/audit-log.js';
import { Answers } from '../../../platform/http/answers.js';
import type { Page } from '../../../platform/http/envelope.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { ForRoles } from '../../../platform/security/access.decorators.js';
import { ROLES } from '../../../platform/security/roles.js';
import { ArchiveProduct } from '../../catalog/archive-product.service.js';
import { CreateProduct } from '../../catalog/create-product.service.js';
import { DeleteProduct } from '../../catalog/delete-product.service.js';
import { ReorderProducts } from '../../catalog/reorder-products.service.js';
import { UpdateProduct } from '../../catalog/update-product.service.js';
import { AdminProductAnswer, AdminProductDetailAnswer } from './products.answers.js';
import { ProductsQuery } from './products.query.js';
import { CreateProductRequest, ReorderProductsRequest, UpdateProductRequest } from './products.requests.js';
import { Products } from './products.service.js';

const ID = { name: 'id', schema: { type: 'integer' } } as const;

@ApiTags('admin')
@ApiBearerAuth()
@Controller('api/admin/products')
export class ProductsController {
  constructor(
    private readonly products: Products,
    private readonly creating: CreateProduct,
    private readonly updating: UpdateProduct,
    private readonly archiving: ArchiveProduct,
    private readonly deleting: DeleteProduct,
    private readonly reordering: ReorderProducts,
  ) {}

  @Get()
  @ForRoles(...ROLES)
  @Answers(AdminProductAnswer, { message: 'Products retrieved successfully.', shape: 'page' })
  async list(@Query() query: ProductsQuery): Promise<Page<AdminProductAnswer>> {
    const listed = await this.products.list(query.wanted, query.part);
    return query.listed(listed, (row) => AdminProductAnswer.of(row));
  }

  @Post()
  @ForRoles('owner', 'operator')
  @Answers(AdminProductDetailAnswer, { message: 'Product created successfully.', status: 201 })
  async create(
    @Body() { facts }: CreateProductRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AdminProductDetailAnswer> {
    return this.answer(await this.creating.execute(facts, actor));
  }

  @Post('reorder')
  @ForRoles('owner', 'operator')
  @Answers(null, { message: 'Products reordered successfully.' })
  async reorder(@Body() { ids, seen }: ReorderProductsRequest, @CurrentActor() actor: Actor): Promise<null> {
    await this.reordering.execute({ ids, seen }, actor);
    return null;
  }

  @Get(':id')
  @ForRoles(...ROLES)
  @ApiParam(ID)
  @Answers(AdminProductDetailAnswer, { message: 'Product retrieved successfully.' })
  show(@ResourceId() id: number): Promise<AdminProductDetailAnswer> {
    return this.answer(id);
  }

  @Patch(':id')
  @ForRoles('owner', 'operator')
  @ApiParam(ID)
  @Answers(AdminProductDetailAnswer, { message: 'Product updated successfully.' })
  async update(
    @ResourceId() id: number,
    @Body() request: UpdateProductRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AdminProductDetailAnswer> {
    await this.updating.execute(request.changeOf(id), actor);
    return this.answer(id);
  }

  @Post(':id/archive')
  @ForRoles('owner', 'operator')
  @ApiParam(ID)
  @Answers(AdminProductDetailAnswer, { message: 'Product archived successfully.' })
  async archive(@ResourceId() id: number, @CurrentActor() actor: Actor): Promise<AdminProductDetailAnswer> {
    await this.archiving.archive(id, actor);
    return this.answer(id);
  }

  @Post(':id/restore')
  @ForRoles('owner', 'operator')
  @ApiParam(ID)
  @Answers(AdminProductDetailAnswer, { message: 'Product restored successfully.' })
  async restore(@ResourceId() id: number, @CurrentActor() actor: Actor): Promise<AdminProductDetailAnswer> {
    await this.archiving.restore(id, actor);
    return this.answer(id);
  }

  @Delete(':id')
  @ForRoles('owner', 'operator')
  @ApiParam(ID)
  @Answers(null, { message: 'Product deleted successfully.' })
  async remove(@ResourceId() id: number, @CurrentActor() actor: Actor): Promise<null> {
    await this.deleting.execute(id, actor);
    return null;
  }

  private async answer(id: number): Promise<AdminProductDetailAnswer> {
    return AdminProductDetailAnswer.from(await this.products.find(id));
  }
}
