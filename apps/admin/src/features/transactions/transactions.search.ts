import type { SearchSource } from '../../shell/feature.js';
import { listTransactions } from './transactions.api.js';

const FEW = 5;
/** Ours begin with `TAB-`; those of the former application may look otherwise, but have a digit or a dash. */
const ORDER_ID = /^(?=\S*[\d-]|tab$)[A-Za-z0-9._~-]{3,50}$/i;

/** Orders by the beginning of their id; customers are found by themselves. */
export default {
  async find(q, signal) {
    if (!ORDER_ID.test(q)) return [];
    const { rows } = await listTransactions({ q, per_page: 4 * FEW }, signal);
    return rows
      .filter(({ order_id }) => order_id.toLowerCase().startsWith(q.toLowerCase()))
      .slice(0, FEW)
      .map(({ id, order_id, customer_name }) => ({
        label: order_id,
        suffix: customer_name,
        to: `/transactions/${id}`,
      }));
  },
} satisfies SearchSource;
