import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '../../../platform/security/roles.js';
import { NOTIFICATION_STATES, type NotificationState } from '../../payment/domain/notification-outcome.js';
import { rawFor } from '../transactions/domain/raw-for.js';
import type { NotificationListRow } from './notifications.repository.js';

const TEXT = { type: 'string', nullable: true } as const;

/** A notification of Midtrans, and what became of it. */
export class NotificationAnswer {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'As it says; may be of nobody' }) order_id: string;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Of the order that it names, if there is one',
  })
  order_row_id: number | null;
  @ApiProperty(TEXT) transaction_id: string | null;
  @ApiProperty({ enum: NOTIFICATION_STATES }) state: NotificationState;
  @ApiProperty({ ...TEXT, example: 'never_confirmed' }) why: string | null;
  @ApiProperty() tries: number;
  @ApiProperty({ type: 'string', format: 'date-time' }) received_at: Date;
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true }) processed_at: Date | null;
  @ApiProperty({ ...TEXT, description: 'As it came, indented; secrets hidden, for viewers people as well' })
  raw: string | null;

  static of(row: NotificationListRow, role: Role): NotificationAnswer {
    return {
      id: Number(row.id),
      order_id: row.order_id,
      order_row_id: row.order_row_id === null ? null : Number(row.order_row_id),
      transaction_id: row.transaction_id,
      state: row.state,
      why: row.error,
      tries: row.tries,
      received_at: row.received_at,
      processed_at: row.processed_at,
      raw: rawFor(role === 'viewer', row.raw_body),
    };
  }
}
