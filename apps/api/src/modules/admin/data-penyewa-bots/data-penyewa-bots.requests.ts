import { fieldError } from '../../../platform/errors/app-error.js';
import {
  ChoiceField,
  MomentField,
  PatternField,
  TextField,
  WholeNumberField,
} from '../../../platform/http/fields.js';
import { DURATION_UNITS, LONGEST, type DurationUnit } from '../../catalog/domain/terms.js';
import { LINE_ID } from '../../subscription/domain/line-id.js';
import type { Period } from '../../subscription/domain/period.js';

const REASON = { max: 255, description: 'The customer reads it too' };

export class PreviewAdjustmentQuery {
  @MomentField({ description: 'The end that it shall have' }) habis: Date;
}

export class AdjustRentalRequest {
  @MomentField({ description: 'The end as it was seen' }) seen_habis: Date;
  @MomentField({ description: 'The end that it shall have' }) habis: Date;
  @TextField(REASON) reason: string;
}

export class GrantRentalRequest {
  @WholeNumberField({ min: 1, max: Number.MAX_SAFE_INTEGER }) akun_id: number;
  @WholeNumberField({ min: 1, max: Number.MAX_SAFE_INTEGER }) product_id: number;
  @PatternField(LINE_ID, 'line_id', { lowerCase: true, example: 'budi.store' }) line_id: string;
  @WholeNumberField({
    min: 1,
    max: Math.max(...Object.values(LONGEST)),
    optional: true,
    description: 'With its unit; without them as long as the package lasts',
  })
  duration_count?: number | null;
  @ChoiceField(DURATION_UNITS, { optional: true }) duration_unit?: DurationUnit | null;
  @TextField(REASON) reason: string;

  /** Throws `validation_failed` on `duration_count`, `duration_unit`. */
  get period(): Period | undefined {
    const { duration_count: count, duration_unit: unit } = this;
    if (count == null && unit == null) return undefined;
    if (count == null) throw fieldError('duration_count', 'required');
    if (unit == null) throw fieldError('duration_unit', 'required');
    if (count > LONGEST[unit]) throw fieldError('duration_count', 'max', { value: LONGEST[unit] });
    return { count, unit };
  }
}
