import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Log in',
  heading: 'Log in to the console',
  lead: 'For those who run TeamAnuBot.',
  lapsed: 'Your session has ended. Log in again to carry on.',
  email: 'Email',
  password: 'Password',
  remember: 'Stay logged in on this device',
  action: 'Log in',
  wait: 'Log in ({wait})',
  codeHeading: 'Two-step verification',
  codeLead: 'Open your authenticator app and enter its six digits.',
  code: 'Authenticator code',
  recoveryCode: 'Recovery code',
  recoveryHelp: 'One of the codes that you kept. Each works once.',
  usePhoneless: 'Use a recovery code',
  useCode: 'Use the authenticator app',
  back: 'Back',
} satisfies SameShape<typeof id>;
