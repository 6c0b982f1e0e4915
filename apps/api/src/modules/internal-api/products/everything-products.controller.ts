import { Body, Delete, Get, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../../platform/audit/audit-log.js';
import type { Told } from '../../../platform/http/envelope.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { SystemActor } from '../../auth/api-token.guard.js';
import { Reading } from '../lists/reading.service.js';
import { type Attempt, CurrentAttempt } from '../once/once.service.js';
import { EverythingController } from '../resource.decorators.js';
import { EverythingProductChange, EverythingNewProduct } from './products.requests.js';
import {
  PRODUCT_ROUTES,
  PRODUCTS,
  type EverythingProduct,
  EverythingProductsQuery,
} from './products.resource.js';
import { ProductWriting } from './products.writing.js';

@EverythingController('products')
export class EverythingProductsController {
  constructor(
    private readonly reading: Reading,
    private readonly writing: ProductWriting,
  ) {}

  @Get()
  @PRODUCT_ROUTES.list()
  async list(
    @Query() query: EverythingProductsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await (await this.reading.list(PRODUCTS, query)).send(request, reply);
  }

  @Post()
  @PRODUCT_ROUTES.create()
  create(
    @Body() body: EverythingNewProduct,
    @CurrentAttempt() attempt: Attempt,
    @SystemActor() actor: Actor,
  ): Promise<EverythingProduct> {
    return this.writing.create(body, attempt, actor);
  }

  @Get(':id')
  @PRODUCT_ROUTES.show()
  async show(
    @ResourceId() id: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    (await this.reading.one(PRODUCTS, id)).send(request, reply);
  }

  @Put(':id')
  @PRODUCT_ROUTES.update()
  replace(
    @ResourceId() id: number,
    @Body() body: EverythingProductChange,
    @SystemActor() actor: Actor,
  ): Promise<EverythingProduct> {
    return this.writing.update(id, body, actor);
  }

  @Patch(':id')
  @PRODUCT_ROUTES.update()
  update(
    @ResourceId() id: number,
    @Body() body: EverythingProductChange,
    @SystemActor() actor: Actor,
  ): Promise<EverythingProduct> {
    return this.writing.update(id, body, actor);
  }

  @Delete(':id')
  @PRODUCT_ROUTES.remove('A product that was sold is archived instead; the message says so.')
  remove(@ResourceId() id: number, @SystemActor() actor: Actor): Promise<Told<EverythingProduct | null>> {
    return this.writing.remove(id, actor);
  }
}
