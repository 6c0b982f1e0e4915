import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '../../../platform/security/roles.js';
import type { Recheck } from '../../payment/application/recheck-order.service.js';
import { ORDER_STATES, type OrderState } from '../../payment/domain/order-states.js';
import { REFUND_STATES } from '../../payment/domain/refund-states.js';
import type { AttemptRow, RefundRow } from './domain/history.js';
import { rawFor } from './domain/raw-for.js';
import { EVENT_KINDS, type EventKind, type TimelineEvent } from './domain/timeline.js';
import { AdminTransactionAnswer, MOMENT, RUPIAH, TEXT } from './transactions.answers.js';
import type { RefundPreview, TransactionDetail } from './transactions.service.js';

const WHOLE = { type: 'integer', nullable: true } as const;

export class TransactionEventAnswer {
  @ApiProperty({ enum: EVENT_KINDS }) kind: EventKind;
  @ApiProperty({ type: 'string', format: 'date-time' }) at: Date;
  @ApiProperty({ ...WHOLE, description: 'Of the row that tells of it; of the ledger, the rental' }) id:
    number | null;
  @ApiProperty({ ...TEXT, example: 'user:7' }) actor: string | null;
  @ApiProperty({ ...TEXT, description: 'Of an administrator' }) actor_name: string | null;
  @ApiProperty({ ...TEXT, description: 'What became of it, in the words of its kind' }) state: string | null;
  @ApiProperty({ ...TEXT, description: 'Why, or what went wrong' }) detail: string | null;
  @ApiProperty({ ...RUPIAH, nullable: true }) amount: string | null;
  @ApiProperty(TEXT) transaction_id: string | null;
  @ApiProperty({ ...WHOLE, description: 'By how much the end of the rental moved' }) seconds: number | null;
  @ApiProperty(MOMENT) before: Date | null;
  @ApiProperty(MOMENT) after: Date | null;
  @ApiProperty({ ...TEXT, description: 'As it came, indented; secrets hidden, for viewers people as well' })
  raw: string | null;

  static of(event: TimelineEvent, names: ReadonlyMap<string, string>, role: Role): TransactionEventAnswer {
    const { transactionId, raw, ...rest } = event;
    return {
      ...rest,
      transaction_id: transactionId,
      actor_name: names.get(event.actor ?? '') ?? null,
      raw: rawFor(role === 'viewer', raw),
    };
  }
}

export class TransactionAttemptAnswer {
  @ApiProperty() transaction_id: string;
  @ApiProperty({ example: 'settlement' }) status: string;
  @ApiProperty(TEXT) fraud_status: string | null;
  @ApiProperty({ example: 'qris' }) payment_type: string;
  @ApiProperty(RUPIAH) gross_amount: string;
  @ApiProperty({ example: 'IDR' }) currency: string;
  @ApiProperty(RUPIAH) refunded: string;
  @ApiProperty({ ...RUPIAH, description: 'Given back past Midtrans' }) returned_by_hand: string;
  @ApiProperty({ description: 'Its money was turned into rented time' }) applied: boolean;
  @ApiProperty() accepted: boolean;
  @ApiProperty() set_aside: boolean;
  @ApiProperty(MOMENT) transacted_at: Date | null;
  @ApiProperty(MOMENT) settled_at: Date | null;

  static of({ id: _id, created_at: _at, ...row }: AttemptRow): TransactionAttemptAnswer {
    return {
      transaction_id: row.transaction_id,
      status: row.status,
      fraud_status: row.fraud_status,
      payment_type: row.payment_type,
      gross_amount: row.gross_amount,
      currency: row.currency,
      refunded: row.refunded,
      returned_by_hand: row.returned_by_hand,
      applied: Boolean(row.applied),
      accepted: Boolean(row.accepted),
      set_aside: Boolean(row.set_aside),
      transacted_at: row.transacted_at,
      settled_at: row.settled_at,
    };
  }
}

type RefundFields = Pick<
  RefundRow,
  'refund_key' | 'transaction_id' | 'amount' | 'way' | 'state' | 'reason' | 'proof' | 'outcome'
>;

export class RefundAnswer {
  @ApiProperty() refund_key: string;
  @ApiProperty() transaction_id: string;
  @ApiProperty(RUPIAH) amount: string;
  @ApiProperty({ enum: ['direct', 'bank', 'manual'] }) way: string;
  @ApiProperty({ enum: REFUND_STATES }) state: string;
  @ApiProperty() reason: string;
  @ApiProperty(TEXT) proof: string | null;
  @ApiProperty({ ...TEXT, description: 'Why it was refused, or is not known' }) outcome: string | null;

  static of(row: RefundFields): RefundAnswer {
    const { refund_key, transaction_id, amount, way, state, reason, proof, outcome } = row;
    return { refund_key, transaction_id, amount, way, state, reason, proof, outcome };
  }
}

export class TransactionDetailAnswer extends AdminTransactionAnswer {
  @ApiProperty({ type: 'string', format: 'date-time' }) updated_at: Date;
  @ApiProperty({ example: 'settlement', description: 'Midtrans’ word' }) transaction_status: string;
  @ApiProperty(TEXT) transaction_id: string | null;
  @ApiProperty(RUPIAH) unit_price: string;
  @ApiProperty() duration_count: number;
  @ApiProperty({ enum: ['day', 'month', 'year'] }) duration_unit: string;
  @ApiProperty(MOMENT) quoted_until: Date | null;
  @ApiProperty(MOMENT) expires_at: Date | null;
  @ApiProperty(MOMENT) closed_at: Date | null;
  @ApiProperty({ description: 'Paid after it was closed' }) late: boolean;
  @ApiProperty({ ...MOMENT, description: 'When Midtrans is asked again by itself' })
  next_check_at: Date | null;
  @ApiProperty({ description: 'How often Midtrans was asked' }) checks: number;
  @ApiProperty({ ...TEXT, description: 'The last answer that was applied, as `raw` of an event' })
  raw_response: string | null;
  @ApiProperty({ type: [TransactionAttemptAnswer] }) attempts: TransactionAttemptAnswer[];
  @ApiProperty({ type: [RefundAnswer] }) refunds: RefundAnswer[];
  @ApiProperty({ type: [TransactionEventAnswer], description: 'Oldest first' })
  timeline: TransactionEventAnswer[];

  static detail(detail: TransactionDetail, role: Role): TransactionDetailAnswer {
    const { order, history, timeline, names } = detail;
    return {
      ...AdminTransactionAnswer.of(order, role),
      updated_at: order.updated_at,
      transaction_status: order.transaction_status,
      transaction_id: order.transaction_id,
      unit_price: order.unit_price,
      duration_count: order.duration_count,
      duration_unit: order.duration_unit,
      quoted_until: order.quoted_until,
      expires_at: order.expires_at,
      closed_at: order.closed_at,
      late: Boolean(order.late),
      next_check_at: order.next_check_at,
      checks: order.checks,
      raw_response: rawFor(role === 'viewer', order.raw_response),
      attempts: history.attempts.map((row) => TransactionAttemptAnswer.of(row)),
      refunds: history.refunds.map((row) => RefundAnswer.of(row)),
      timeline: timeline.map((event) => TransactionEventAnswer.of(event, names, role)),
    };
  }
}

export class RecheckAnswer {
  @ApiProperty({ description: 'Midtrans told everything that was asked' }) answered: boolean;
  @ApiProperty({ enum: ORDER_STATES }) before: OrderState;
  @ApiProperty({ enum: ORDER_STATES }) after: OrderState;

  static of({ answered, before, after }: Recheck): RecheckAnswer {
    return { answered, before, after };
  }
}

export class RefundPreviewAnswer {
  @ApiProperty() possible: boolean;
  @ApiProperty({ ...TEXT, enum: ['no_money', 'not_settled', 'not_whole', 'too_much', 'odd_amount'] })
  why_not: string | null;
  @ApiProperty({ ...TEXT, enum: ['direct', 'bank', 'manual'] }) way: string | null;
  @ApiProperty({ description: 'Rupiah that may still go back' }) left: number;
  @ApiProperty({ description: 'Seconds that it takes back' }) seconds: number;
  @ApiProperty({ ...WHOLE }) rental_id: number | null;
  @ApiProperty(MOMENT) habis: Date | null;
  @ApiProperty(MOMENT) habis_after: Date | null;
  @ApiProperty({ description: 'The rental would be over' }) ends: boolean;

  static of({ plan, left, reversal }: RefundPreview): RefundPreviewAnswer {
    return {
      possible: plan.kind === 'refund',
      why_not: plan.kind === 'refused' ? plan.why : null,
      way: plan.kind === 'refund' ? plan.way : null,
      left,
      seconds: reversal?.seconds ?? 0,
      rental_id: reversal?.rentalId ?? null,
      habis: reversal?.habis ?? null,
      habis_after: reversal?.habisAfter ?? null,
      ends: reversal?.ends ?? false,
    };
  }
}
