import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiParam, ApiTags } from '@nestjs/swagger';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentPrincipal, type Principal } from '../../../platform/security/principal.js';
import { Quote } from '../application/quote.service.js';
import { SubscriptionHistory } from '../application/subscription-history.service.js';
import { SubscriptionQueries } from '../application/subscription-queries.service.js';
import { QuoteDto, QuoteQuery } from './quote.dto.js';
import { ResourceId } from '../../../platform/http/resource-id.js';
import { SubscriptionDetailDto, SubscriptionDto } from './subscription.dto.js';

/** What a customer rents, and what more would cost. */
@ApiTags('me')
@ApiBearerAuth()
@Controller('api/me')
export class SubscriptionsController {
  constructor(
    private readonly subscriptions: SubscriptionQueries,
    private readonly history: SubscriptionHistory,
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
    return SubscriptionDetailDto.from(await this.history.find(subjectId, id));
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
