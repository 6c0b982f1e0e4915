import type { ListPlan } from '../../../platform/lists/lists.js';
import type { ResourceNames } from '../resource.decorators.js';

/** Where a resource is read from, and how a row of it is answered. */
export interface Resource<Row, Answer> extends Pick<ListPlan, 'table' | 'as' | 'columns' | 'sorts'> {
  names: ResourceNames;
  answer: (row: Row) => Answer;
}
