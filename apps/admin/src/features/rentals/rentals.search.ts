import type { SearchSource } from '../../shell/feature.js';
import { listSubscriptions } from './rentals.api.js';

const FEW = 5;
const LINE_ID = /^@?[a-z0-9._-]{2,20}$/i;

/** Subscriptions by the beginning of their LINE ID; their customers are found by themselves. */
export default {
  async find(q, signal) {
    if (!LINE_ID.test(q)) return [];
    const { rows } = await listSubscriptions({ q, per_page: 4 * FEW }, signal);
    return rows
      .filter(({ line_id: line }) => line.startsWith(q.toLowerCase()))
      .slice(0, FEW)
      .map(({ id, line_id, akun_name }) => ({
        label: line_id,
        suffix: akun_name ?? '',
        to: `/statuses/${id}`,
      }));
  },
} satisfies SearchSource;
