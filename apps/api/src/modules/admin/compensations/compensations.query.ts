import { ChoiceField } from '../../../platform/http/fields.js';
import { ListQuery, SortField } from '../../../platform/http/list.query.js';
import { PageQuery } from '../../../platform/http/page.query.js';
import { OUTCOMES, type Outcome } from '../../subscription/domain/compensation.js';
import { STARTED_STATES, type StartedState, type WantedCompensations } from './compensations.repository.js';

/** Which compensations; drafts are none. */
export class CompensationsQuery extends ListQuery {
  @SortField(['applied_at']) sort = '-applied_at';

  @ChoiceField(STARTED_STATES, { optional: true })
  'filter[state]'?: StartedState;

  get wanted(): WantedCompensations {
    return { q: this.q, state: this['filter[state]'] };
  }
}

/** Which part of a compensation's rentals. */
export class TargetsQuery extends PageQuery {
  @ChoiceField(OUTCOMES, { optional: true })
  'filter[outcome]'?: Outcome;
}
