import {
  PatternField,
  ChoicesField,
  DayField,
  IdsField,
  TextField,
  WholeNumberField,
} from '../../../platform/http/fields.js';
import { BOT_TYPES, type BotType } from '../../catalog/domain/terms.js';
import type { CompensationWish } from '../../subscription/application/preview-compensation.service.js';
import type { Criteria } from '../../subscription/domain/compensation.js';
import { SUBSCRIPTION_STATES, type SubscriptionState } from '../../subscription/domain/states.js';
import { daysOf } from '../filters.js';

const SEVERAL = 200;

/** For whom, how much and why. What is not said of whom is not asked. */
export class PreviewCompensationRequest {
  @ChoicesField(BOT_TYPES, { optional: true }) bot_types?: BotType[] | null;

  @ChoicesField(SUBSCRIPTION_STATES, { optional: true, description: 'As they are by the clock' })
  statuses?: SubscriptionState[] | null;

  @IdsField({ max: SEVERAL, optional: true }) product_ids?: number[] | null;
  @IdsField({ max: SEVERAL, optional: true, description: 'Rentals' }) rental_ids?: number[] | null;
  @DayField({ optional: true, description: 'Ends on this day or later, in Jakarta' }) habis_from?:
    string | null;
  @DayField({ optional: true, description: 'Ends on this day or earlier' }) habis_to?: string | null;
  @WholeNumberField({ min: 0, max: 366 }) days: number;
  @WholeNumberField({ min: 0, max: 23 }) hours: number;
  @TextField({ max: 255, description: 'The customers read it too' }) reason: string;

  get wish(): CompensationWish {
    const { days, hours, reason } = this;
    return { criteria: this.criteria, extra: { days, hours }, reason };
  }

  private get criteria(): Criteria {
    const { from, before } = daysOf(this.habis_from ?? undefined, this.habis_to ?? undefined);
    const asked: { [Name in keyof Criteria]: Criteria[Name] | null | undefined } = {
      botTypes: this.bot_types,
      statuses: this.statuses,
      productIds: this.product_ids,
      rentalIds: this.rental_ids,
      habisFrom: from,
      habisUntil: before,
    };
    return Object.fromEntries(Object.entries(asked).filter(([, value]) => value != null)) as Criteria;
  }
}

export class ApplyCompensationRequest {
  @PatternField(/^[0-9a-f]{64}$/, 'uuid', { description: 'Of the preview' }) token: string;
}
