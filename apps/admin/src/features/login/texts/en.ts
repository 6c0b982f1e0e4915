import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Log in',
  heading: 'Log in to the console',
  lead: 'For those who run TeamAnuBot.',
  lapsed: 'Your session has ended. Log in again to carry on.',
  email: 'Email',
  password: 'Password',
  remember: 'Stay logged in for 60 days',
  action: 'Log in',
  back: 'Back',
  code: {
    heading: 'Two-step verification',
    lead: 'Type the code from your authenticator app.',
    label: '6-digit code',
    use: 'Use an authenticator code',
  },
  recovery: {
    label: 'Recovery code',
    help: 'One of those that you kept. Each works once.',
    use: 'Use a recovery code',
  },
  wait: 'Log in ({wait})',
} satisfies SameShape<typeof id>;
