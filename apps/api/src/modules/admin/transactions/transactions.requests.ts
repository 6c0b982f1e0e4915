import {
  ChoiceField,
  FlagField,
  PatternField,
  TextField,
  WholeNumberField,
} from '../../../platform/http/fields.js';
import { MomentField } from '../../../platform/http/moment.field.js';

const TRANSACTION_ID = /^[A-Za-z0-9._~-]{1,64}$/;
const MOST_RUPIAH = 99_999_999;
const SEEN = { description: 'The `updated_at` of the order as it was seen' };

/** What operators can say about an order in review. */
export const REVIEW_WORDS = ['accept', 'close', 'seen'] as const;
export type ReviewWordName = (typeof REVIEW_WORDS)[number];

export class RefundPreviewQuery {
  @PatternField(TRANSACTION_ID, 'text') transaction_id: string;
  @WholeNumberField({ min: 1, max: MOST_RUPIAH, fromText: true }) amount: number;
  @ChoiceField(['true', 'false'], { optional: true }) by_hand?: 'true' | 'false';
}

export class RefundRequest {
  @PatternField(TRANSACTION_ID, 'text', { description: 'The attempt whose money goes back' })
  transaction_id: string;
  @WholeNumberField({ min: 1, max: MOST_RUPIAH, description: 'Whole rupiah' }) amount: number;
  @TextField({ min: 3, max: 255 }) reason: string;
  @FlagField({ optional: true, description: 'Past Midtrans, by a person' }) by_hand?: boolean;
  @MomentField(SEEN) updated_at: string;
}

export class RefundDoneRequest {
  @TextField({ min: 3, max: 1000, description: 'What shows it, such as the reference of the transfer' })
  proof: string;
}

export class ReasonRequest {
  @TextField({ min: 3, max: 255 }) reason: string;
}

export class ReviewRequest {
  @ChoiceField(REVIEW_WORDS, {
    description:
      '`accept` an amount that differs, `close` what has been dealt with, `seen` nothing decided yet',
  })
  decision: ReviewWordName;
  @PatternField(TRANSACTION_ID, 'text', { optional: true, description: 'The attempt to accept' })
  transaction_id?: string;
  @TextField({ min: 3, max: 255, optional: true, description: 'Wanted by every decision' }) reason?: string;
  @MomentField({ ...SEEN, optional: true }) updated_at?: string;
}
