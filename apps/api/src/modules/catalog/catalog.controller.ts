import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../../platform/http/answers.js';
import { Public } from '../../platform/security/access.decorators.js';
import { ProductDto } from './product.dto.js';
import { LISTED, Shelf, SHOWN } from './shelf.js';

@ApiTags('catalog')
@Public()
@Controller('api/catalog/products')
export class CatalogController {
  constructor(private readonly shelf: Shelf) {}

  @Get()
  @Answers(ProductDto, { message: LISTED, shape: 'list', prepared: true })
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    (await this.shelf.list()).send(request, reply);
  }

  @Get(':id')
  @Answers(ProductDto, { message: SHOWN, prepared: true })
  async show(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    (await this.shelf.show(id)).send(request, reply);
  }
}
