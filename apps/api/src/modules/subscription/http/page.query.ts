import { WholeNumberField } from '../../../platform/http/fields.js';

/** Deeper than this, a list is searched, not leafed through. */
const LAST_PAGE = 400;

/** Which part of a list. */
export class PageQuery {
  @WholeNumberField({ min: 1, max: LAST_PAGE, fromText: true, optional: true })
  page = 1;

  @WholeNumberField({ min: 1, max: 100, fromText: true, optional: true })
  per_page = 25;
}
