import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Log in',
  heading: 'Log in to the console',
  lead: 'For those who run TeamAnuBot.',
  lapsed: 'Your session has ended. Log in again to carry on.',
  email: 'Email',
  password: 'Password',
  action: 'Log in',
  wait: 'Log in ({wait})',
} satisfies SameShape<typeof id>;
