import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Audit log',
  one: 'Entry {id}',
  search: 'Beginning of the subject, such as akun:12',
  none: 'Nothing has been changed yet.',
  from: 'Since',
  to: 'Until',
  request: 'Request ID',
  changes: 'What changed',
  before: 'Before',
  after: 'After',
  unsaid: 'Its content is not kept, since it is secret or there is nothing more to it.',
  column: { created: 'Time', action: 'Action', subject: 'Subject', actor: 'By', ip: 'IP address' },
} satisfies SameShape<typeof id>;
