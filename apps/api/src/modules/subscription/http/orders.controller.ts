import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@teamanubot/phrases';
import type { FastifyReply } from 'fastify';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentLocale } from '../../../platform/http/locale.js';
import { CurrentPrincipal, type Principal } from '../../../platform/security/principal.js';
import { CustomerOrders } from '../application/customer-orders.service.js';
import { IdempotencyKey } from '../../../platform/http/idempotency-key.js';
import { OrderDetailDto } from './order-detail.dto.js';
import { ConfirmRequest, OrderDto, PlaceOrderRequest } from './order.dto.js';

@ApiTags('orders')
@ApiBearerAuth()
@Controller('api/orders')
export class OrdersController {
  constructor(private readonly orders: CustomerOrders) {}

  /** 201 for a new order, 200 for the one that was open for the same thing. */
  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @Answers(OrderDto, { message: 'Order created successfully.', status: [201, 200] })
  async place(
    @CurrentPrincipal() { subjectId }: Principal,
    @Body() { product_id, line_id, quantity, expected_amount }: PlaceOrderRequest,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrderDto> {
    const { order, created } = await this.orders.place(subjectId, {
      productId: product_id,
      lineId: line_id,
      quantity: quantity ?? 1,
      expectedAmount: expected_amount ?? undefined,
      idempotencyKey,
      locale,
    });
    void reply.status(200 + Number(created));
    return OrderDto.of(order);
  }

  @Get(':order_id')
  @Answers(OrderDetailDto, { message: 'Order retrieved successfully.' })
  async show(
    @CurrentPrincipal() { subjectId }: Principal,
    @Param('order_id') orderId: string,
  ): Promise<OrderDetailDto> {
    return OrderDetailDto.from(await this.orders.find(subjectId, orderId));
  }

  @Post(':order_id/confirm')
  @Answers(OrderDetailDto, { message: 'Order confirmed successfully.' })
  async confirm(
    @CurrentPrincipal() { subjectId }: Principal,
    @Param('order_id') orderId: string,
    @Body() { transaction_id }: ConfirmRequest,
  ): Promise<OrderDetailDto> {
    return OrderDetailDto.from(await this.orders.confirm(subjectId, orderId, transaction_id ?? undefined));
  }

  @Post(':order_id/cancel')
  @Answers(OrderDetailDto, { message: 'Order cancelled successfully.' })
  async cancel(
    @CurrentPrincipal() { subjectId }: Principal,
    @Param('order_id') orderId: string,
  ): Promise<OrderDetailDto> {
    return OrderDetailDto.from(await this.orders.cancel(subjectId, orderId));
  }
}
