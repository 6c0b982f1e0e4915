import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@teamanubot/phrases';
import type { FastifyReply } from 'fastify';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentLocale } from '../../../platform/http/locale.js';
import { Public } from '../../../platform/security/access.decorators.js';
import { Renewals, type RenewalLink } from '../application/renewals.service.js';
import { IdempotencyKey } from '../../../platform/http/idempotency-key.js';
import { OrderDetailDto } from './order-detail.dto.js';
import { ConfirmRequest, OrderDto } from './order.dto.js';
import { PlaceRenewalRequest, RenewalDto } from './renewal.dto.js';
import { CurrentRenewalLink } from './renewal-link.js';

/** Renewing without logging in: the link says which rental, and opens nothing else. */
@ApiTags('renewal')
@ApiParam({ name: 'token', schema: { type: 'string' }, description: 'Of a signed renewal link.' })
@Public()
@Controller('api/renew/:token')
export class RenewalsController {
  constructor(private readonly renewals: Renewals) {}

  @Get()
  @Answers(RenewalDto, { message: 'Renewal retrieved successfully.' })
  async show(@CurrentRenewalLink() link: RenewalLink): Promise<RenewalDto> {
    return RenewalDto.of(await this.renewals.find(link));
  }

  /** 201 for a new order, 200 for the one that was open for the same thing. */
  @Post('orders')
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Answers(OrderDto, { message: 'Order created successfully.', status: [201, 200] })
  async place(
    @CurrentRenewalLink() link: RenewalLink,
    @Body() { expected_amount }: PlaceRenewalRequest,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrderDto> {
    const request = { expectedAmount: expected_amount ?? undefined, idempotencyKey, locale };
    const { order, created } = await this.renewals.place(link, request);
    void reply.status(200 + Number(created));
    return OrderDto.of(order);
  }

  @Get('orders/:order_id')
  @Answers(OrderDetailDto, { message: 'Order retrieved successfully.' })
  async showOrder(
    @CurrentRenewalLink() link: RenewalLink,
    @Param('order_id') orderId: string,
  ): Promise<OrderDetailDto> {
    return OrderDetailDto.from(await this.renewals.order(link, orderId));
  }

  @Post('orders/:order_id/confirm')
  @Answers(OrderDetailDto, { message: 'Order confirmed successfully.' })
  async confirm(
    @CurrentRenewalLink() link: RenewalLink,
    @Param('order_id') orderId: string,
    @Body() { transaction_id }: ConfirmRequest,
  ): Promise<OrderDetailDto> {
    return OrderDetailDto.from(await this.renewals.confirm(link, orderId, transaction_id ?? undefined));
  }

  @Post('orders/:order_id/cancel')
  @Answers(OrderDetailDto, { message: 'Order cancelled successfully.' })
  async cancel(
    @CurrentRenewalLink() link: RenewalLink,
    @Param('order_id') orderId: string,
  ): Promise<OrderDetailDto> {
    return OrderDetailDto.from(await this.renewals.cancel(link, orderId));
  }
}
