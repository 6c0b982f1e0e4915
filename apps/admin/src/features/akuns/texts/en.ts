import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Customers',
  one: 'Account {id}',
  search: 'Beginning of name, email or number',
  none: 'No customer yet.',
  never: 'Never',
  column: {
    id: 'ID',
    name: 'Name',
    email: 'Email',
    number: 'WhatsApp',
    rentals: 'Active rentals',
    state: 'State',
    created: 'Registered',
    login: 'Last login',
  },
  state: { active: 'Active', inactive: 'Deactivated' },
} satisfies SameShape<typeof id>;
