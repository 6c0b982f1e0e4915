import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import { Answers, type Page } from '../../../platform/http/answers.js';
import { CurrentPrincipal, type Principal } from '../../../platform/security/principal.js';
import { CustomerOrders } from '../application/customer-orders.service.js';
import { Quote } from '../application/quote.service.js';
import { SubscriptionQueries } from '../application/subscription-queries.service.js';
import { OrderDto } from './order.dto.js';
import { PageQuery } from './page.query.js';
import { QuoteDto, QuoteQuery } from './quote.dto.js';
import { ResourceId } from './resource-id.js';
import { SubscriptionDetailDto, SubscriptionDto } from './subscription.dto.js';

/** What a customer rents and has paid, and what more would cost. */
@ApiTags('me')
@ApiBearerAuth()
@Controller('api/me')
export class SubscriptionsController {
  constructor(
    private readonly subscriptions: SubscriptionQueries,
    private readonly orders: CustomerOrders,
    private readonly quotes: Quote,
  ) {}

  @Get('subscriptions')
  @Answers(SubscriptionDto, { message: 'Subscriptions retrieved successfully.', shape: 'list' })
  async list(@CurrentPrincipal() { subjectId }: Principal): Promise<SubscriptionDto[]> {
    return (await this.subscriptions.list(subjectId)).map((view) => SubscriptionDto.of(view));
  }

  @Get('subscriptions/:id')
  @ApiParam({ name: 'id', schema: { type: 'integer' } })
  @Answers(SubscriptionDetailDto, { message: 'Subscription retrieved successfully.' })
  async show(
    @CurrentPrincipal() { subjectId }: Principal,
    @ResourceId() id: number,
  ): Promise<SubscriptionDetailDto> {
    return SubscriptionDetailDto.of(await this.subscriptions.find(subjectId, id));
  }

  @Get('transactions')
  @Answers(OrderDto, { message: 'Transactions retrieved successfully.', shape: 'page' })
  async transactions(
    @CurrentPrincipal() { subjectId }: Principal,
    @Query() part: PageQuery,
  ): Promise<Page<OrderDto>> {
    const { items, total } = await this.orders.list(subjectId, { page: part.page, perPage: part.per_page });
    return part.answer(
      items.map((order) => OrderDto.of(order)),
      total,
    );
  }

  @Get('quote')
  @Answers(QuoteDto, { message: 'Quote retrieved successfully.' })
  async quote(
    @CurrentPrincipal() { subjectId }: Principal,
    @Query() { product_id, line_id, quantity }: QuoteQuery,
  ): Promise<QuoteDto> {
    return QuoteDto.of(
      await this.quotes.execute(subjectId, { productId: product_id, lineId: line_id, quantity }),
    );
  }
}
