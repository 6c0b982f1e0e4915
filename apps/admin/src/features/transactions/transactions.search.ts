import type { SearchSource } from '../../shell/feature.js';
import { listTransactions } from './transactions.api.js';

const FEW = 5;

/** Orders by the beginning of their id; customers are found by themselves. */
export default {
  async find(q, signal) {
    if (!/^tab-/i.test(q)) return [];
    const { rows } = await listTransactions({ q, per_page: FEW }, signal);
    return rows.map(({ id, order_id, customer_name }) => ({
      label: order_id,
      suffix: customer_name,
      to: `/transactions/${id}`,
    }));
  },
} satisfies SearchSource;
