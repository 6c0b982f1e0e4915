import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { Reading } from '../lists/reading.service.js';
import { EverythingController } from '../resource.decorators.js';
import { EverythingPaymentsQuery, PAYMENT_ROUTES, PAYMENTS } from './payment-transactions.resource.js';

@EverythingController('payment-transactions')
export class EverythingPaymentTransactionsController {
  constructor(private readonly reading: Reading) {}

  @Get()
  @PAYMENT_ROUTES.list()
  async list(
    @Query() query: EverythingPaymentsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await (await this.reading.list(PAYMENTS, query)).send(request, reply);
  }

  @Get(':id')
  @PAYMENT_ROUTES.show()
  async show(
    @ResourceId() id: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    (await this.reading.one(PAYMENTS, id)).send(request, reply);
  }
}
