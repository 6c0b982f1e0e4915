import { ChoiceField } from '../../../platform/http/fields.js';
import { IgnoresUnknownFields } from '../../../platform/http/validation.pipe.js';
import { SUBSCRIPTION_STATES, type SubscriptionState } from '../../subscription/domain/states.js';
import { LooseMomentField } from '../loose.fields.js';
import { FixedThing, ThingRequest } from '../thing.requests.js';

const optional = true;

@IgnoresUnknownFields()
export class EverythingNewStatus extends ThingRequest {}

@IgnoresUnknownFields()
export class EverythingStatusChange extends FixedThing {
  @ChoiceField(SUBSCRIPTION_STATES, {
    optional,
    description: '`inactive` suspends, `active` lets go on (it is `expired` when no time is left)',
  })
  status?: SubscriptionState | null;
  @LooseMomentField({ optional, description: 'Cannot be changed here, but in `data-penyewa-bots`' })
  habis?: Date | null;
}
