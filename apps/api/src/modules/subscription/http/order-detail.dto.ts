import { ApiProperty } from '@nestjs/swagger';
import type { OrderDetail } from '../application/customer-orders.service.js';
import { TIMELINE_EVENTS, type TimelineEvent } from '../domain/timeline.js';
import { OrderDto } from './order.dto.js';
import { SubscriptionDto } from './subscription.dto.js';

/** Something that happened to an order. */
export class TimelineEventDto {
  @ApiProperty({ enum: TIMELINE_EVENTS })
  event: TimelineEvent['event'];

  @ApiProperty({ format: 'date-time' })
  at: string;
}

/** An order with what happened to it and what it gave. */
export class OrderDetailDto extends OrderDto {
  @ApiProperty({ type: SubscriptionDto, nullable: true, description: 'Once it is paid.' })
  subscription: SubscriptionDto | null;

  @ApiProperty({ type: [TimelineEventDto], description: 'Oldest first.' })
  timeline: TimelineEventDto[];

  static from({ order, subscription, timeline }: OrderDetail): OrderDetailDto {
    return {
      ...OrderDto.of(order),
      subscription: subscription && SubscriptionDto.of(subscription),
      timeline: timeline.map(({ event, at }) => ({ event, at: at.toISOString() })),
    };
  }
}
