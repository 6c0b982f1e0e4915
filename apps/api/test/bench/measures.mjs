// @ts-check
import { activation } from './activation.mjs';
import { catalog } from './catalog.mjs';
import { exported } from './exported.mjs';
import { internalApi } from './internal-api.mjs';
import { lists } from './lists.mjs';
import { login } from './login.mjs';
import { ordering } from './ordering.mjs';
import { standing } from './standing.mjs';
import { webhook } from './webhook.mjs';

/** In this order: what wants an empty shop comes before what wants a large one. */
export const MEASURES = {
  process: standing,
  catalog,
  webhook,
  orders: ordering,
  activation,
  login,
  lists,
  internal: internalApi,
  exports: exported,
};
