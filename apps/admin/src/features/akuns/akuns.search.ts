import type { SearchSource } from '../../shell/feature.js';
import { listAkuns } from './akuns.api.js';

const FEW = 6;

/** Customers by the beginning of their name, email or number. */
export default {
  async find(q, signal) {
    const { rows } = await listAkuns({ q, per_page: FEW }, signal);
    return rows.map(({ id, name, email }) => ({ label: name, suffix: email, to: `/akuns/${id}` }));
  },
} satisfies SearchSource;
