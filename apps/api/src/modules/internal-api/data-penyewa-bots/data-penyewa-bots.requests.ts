import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { IgnoresUnknownFields } from '../../../platform/http/validation.pipe.js';
import { SUBSCRIPTION_STATES, type SubscriptionState } from '../../subscription/domain/states.js';
import { IdField, LooseMomentField } from '../loose.fields.js';
import { FixedThing, ThingRequest } from '../thing.requests.js';

const optional = true;

@IgnoresUnknownFields()
export class EverythingNewRental extends ThingRequest {
  @LooseMomentField({ optional, description: 'When it ends; by default after what the package lasts' })
  habis?: Date | null;
  @TextField({
    max: 255,
    optional,
    description: 'Why, for whoever asks later',
    example: 'Bonus pelanggan lama',
  })
  reason?: string | null;
}

@IgnoresUnknownFields()
export class EverythingRentalChange extends FixedThing {
  @LooseMomentField({ optional, description: 'Another end is an adjustment, written down with its reason' })
  habis?: Date | null;
  @IdField({ optional, example: 1, description: 'Cannot be changed' }) status_id?: number | null;
  @LooseMomentField({ optional, description: 'Cannot be changed' }) mulai?: Date | null;
  @ChoiceField(SUBSCRIPTION_STATES, { optional, description: 'Cannot be changed here, but in `statuses`' })
  status?: SubscriptionState | null;
}
