import { ApiProperty } from '@nestjs/swagger';
import { BOT_TYPES, type BotType } from '../../catalog/domain/terms.js';
import type { StartedCompensation } from '../../subscription/application/apply-compensation.service.js';
import type { CompensationPreview } from '../../subscription/application/preview-compensation.service.js';
import { NEXT, OUTCOMES, type BatchState, type Outcome } from '../../subscription/domain/compensation.js';
import type { TargetRow } from './compensations.repository.js';
import type { CompensationDetail, NamedCompensation } from './compensations.service.js';

const TEXT = { type: String, nullable: true } as const;
const MOMENT = { ...TEXT, format: 'date-time' } as const;
const STATES = Object.keys(NEXT);

class ShownRentalAnswer {
  @ApiProperty() data_penyewa_bot_id: number;
  @ApiProperty() akun_id: number;
  @ApiProperty() line_id: string;
  @ApiProperty({ enum: BOT_TYPES }) bot_type: BotType;
  @ApiProperty({ format: 'date-time' }) habis: string;
  @ApiProperty({ format: 'date-time', description: 'The end that it would have' }) until: string;
}

/** For whom a compensation would be. */
export class CompensationPreviewAnswer {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'Stands for what is shown; applying wants it back' }) token: string;
  @ApiProperty() rentals: number;
  @ApiProperty() seconds: number;
  @ApiProperty({ type: [ShownRentalAnswer], description: 'The first of them' }) sample: ShownRentalAnswer[];

  static of({ batchId, token, count, seconds, sample }: CompensationPreview): CompensationPreviewAnswer {
    const shown = sample.map(({ rentalId, akunId, lineId, botType, habis, until }) => ({
      data_penyewa_bot_id: rentalId,
      akun_id: akunId,
      line_id: lineId,
      bot_type: botType as BotType,
      habis: habis.toISOString(),
      until: until.toISOString(),
    }));
    return { id: batchId, token, rentals: count, seconds, sample: shown };
  }
}

/** How a compensation set off. */
export class StartedCompensationAnswer {
  @ApiProperty() id: number;
  @ApiProperty({ enum: STATES }) state: BatchState;
  @ApiProperty({ description: 'So many were shown; these and no others are given time' }) rentals: number;
  @ApiProperty({ description: 'They would be shown now, but were not' }) joined: number;
  @ApiProperty({ description: 'They were shown, and would not be now' }) left: number;

  static of({ batchId, state, shown, joined, left }: StartedCompensation): StartedCompensationAnswer {
    return { id: batchId, state, rentals: shown, joined, left };
  }
}

/** A compensation in a list. */
export class CompensationAnswer {
  @ApiProperty() id: number;
  @ApiProperty({ enum: STATES }) state: BatchState;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'For whom, as it was asked' })
  criteria: object;
  @ApiProperty() seconds: number;
  @ApiProperty() reason: string;
  @ApiProperty() rentals: number;
  @ApiProperty({ example: 'user:7' }) actor: string;
  @ApiProperty(TEXT) actor_name: string | null;
  @ApiProperty(TEXT) undo_reason: string | null;
  @ApiProperty(TEXT) undone_by: string | null;
  @ApiProperty(TEXT) undone_by_name: string | null;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiProperty(MOMENT) applied_at: string | null;
  @ApiProperty(MOMENT) undone_at: string | null;

  static of(row: NamedCompensation): CompensationAnswer {
    const { criteria } = row;
    return {
      id: Number(row.id),
      state: row.state,
      criteria: typeof criteria === 'string' ? (JSON.parse(criteria) as object) : criteria,
      seconds: Number(row.seconds),
      reason: row.reason,
      rentals: Number(row.rentals),
      actor: row.actor,
      actor_name: row.actorName,
      undo_reason: row.undo_reason,
      undone_by: row.undone_by,
      undone_by_name: row.undoneByName,
      created_at: row.created_at.toISOString(),
      applied_at: row.applied_at?.toISOString() ?? null,
      undone_at: row.undone_at?.toISOString() ?? null,
    };
  }
}

export class CompensationDetailAnswer extends CompensationAnswer {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: `How many of its rentals came to what: ${OUTCOMES.join(', ')}`,
  })
  outcomes: Partial<Record<Outcome, number>>;

  static from(detail: CompensationDetail): CompensationDetailAnswer {
    return { ...CompensationAnswer.of(detail), outcomes: detail.outcomes };
  }
}

/** A rental of a compensation. */
export class CompensationTargetAnswer {
  @ApiProperty() data_penyewa_bot_id: number;
  @ApiProperty() akun_id: number;
  @ApiProperty(TEXT) akun_name: string | null;
  @ApiProperty() line_id: string;
  @ApiProperty({ enum: BOT_TYPES }) bot_type: BotType;
  @ApiProperty({ format: 'date-time', description: 'As it was shown' }) shown_habis: string;
  @ApiProperty({ format: 'date-time', description: 'As it is' }) habis: string;
  @ApiProperty({ enum: OUTCOMES }) outcome: Outcome;

  static of(row: TargetRow): CompensationTargetAnswer {
    return {
      ...row,
      data_penyewa_bot_id: Number(row.data_penyewa_bot_id),
      akun_id: Number(row.akun_id),
      shown_habis: row.shown_habis.toISOString(),
      habis: row.habis.toISOString(),
    };
  }
}
