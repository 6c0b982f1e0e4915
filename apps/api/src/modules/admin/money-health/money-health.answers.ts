import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '@teamanubot/phrases';
import type { Measurement, RuleStatus } from '../../../platform/invariants/invariants.js';
import {
  type Mend,
  mendOf,
  MENDS,
  SAMPLE_KINDS,
  type Sample,
  type SampleKind,
  sampleOf,
} from './domain/mends.js';
import type { Mended } from './money-health.service.js';

const MOMENT = { type: 'string', format: 'date-time', nullable: true } as const;

class SampleLink {
  @ApiProperty({ enum: SAMPLE_KINDS }) kind: SampleKind;
  @ApiProperty({ description: 'A row id, or the id of an order or attempt at Midtrans' }) id: string;
}

class RuleSample implements Sample {
  @ApiProperty({ example: 'notification 4, order TAB-1: unconfirmed' }) text: string;
  @ApiProperty({ type: [SampleLink] }) links: SampleLink[];
}

class RuleAnswer {
  @ApiProperty({ example: 'payment.review_is_seen' }) id: string;
  @ApiProperty({ description: 'In the language that was asked for' }) sentence: string;
  @ApiProperty() holds: boolean;
  @ApiProperty({ description: 'At most 1000' }) violations: number;
  @ApiProperty({ description: 'What the rule leaves out' }) excepted: number;
  @ApiProperty({ type: [RuleSample], description: 'The first twenty' }) samples: RuleSample[];
  @ApiProperty({ type: 'string', nullable: true, description: 'Why it could not be asked' }) error:
    string | null;
  @ApiProperty(MOMENT) oldest_at: Date | null;
  @ApiProperty(MOMENT) checked_at: Date | null;
  @ApiProperty(MOMENT) broken_since: Date | null;
  @ApiProperty({
    type: 'string',
    enum: MENDS,
    nullable: true,
    description: 'Null where a person has to decide',
  })
  mend: Mend | null;

  static of(rule: RuleStatus, locale: Locale): RuleAnswer {
    return {
      id: rule.id,
      sentence: rule.sentence[locale],
      holds: rule.violations === 0 && rule.error === null,
      violations: rule.violations,
      excepted: rule.excepted,
      samples: rule.samples.map(sampleOf),
      error: rule.error,
      oldest_at: rule.oldestAt,
      checked_at: rule.checkedAt,
      broken_since: rule.brokenSince,
      mend: mendOf(rule.id),
    };
  }
}

class GoalAnswer {
  @ApiProperty({ example: 'rental.registration_to_active' }) id: string;
  @ApiProperty() sentence: string;
  @ApiProperty({ enum: ['share', 'seconds'] }) unit: 'share' | 'seconds';
  @ApiProperty({ type: 'number', nullable: true, description: 'Null when there was nothing to measure' })
  value: number | null;
  @ApiProperty({ type: 'number' }) target: number;
  @ApiProperty({ enum: ['at_least', 'at_most'] }) wanted: 'at_least' | 'at_most';
  @ApiProperty({ type: 'boolean', nullable: true }) reached: boolean | null;

  static of({ id, sentence, unit, value, target, reached }: Measurement, locale: Locale): GoalAnswer {
    const atLeast = 'atLeast' in target;
    return {
      id,
      sentence: sentence[locale],
      unit,
      value,
      target: atLeast ? target.atLeast : target.atMost,
      wanted: atLeast ? 'at_least' : 'at_most',
      reached,
    };
  }
}

export class MoneyHealthAnswer {
  @ApiProperty({ type: [RuleAnswer], description: 'Broken ones first' }) rules: RuleAnswer[];
  @ApiProperty({ type: [GoalAnswer], description: 'Over the last 30 days' }) goals: GoalAnswer[];

  static of(rules: readonly RuleStatus[], goals: readonly Measurement[], locale: Locale): MoneyHealthAnswer {
    return {
      rules: rules.map((rule) => RuleAnswer.of(rule, locale)),
      goals: goals.map((goal) => GoalAnswer.of(goal, locale)),
    };
  }
}

export class MendedAnswer {
  @ApiProperty({ description: 'Rows that were put right, or are looked at next' }) touched: number;
  @ApiProperty({ description: 'What is left of it right after' }) violations: number;

  static of({ touched, finding }: Mended): MendedAnswer {
    return { touched, violations: finding.violations };
  }
}
