import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'API tokens',
  one: 'Token {id}',
  search: 'Beginning of the name',
  none: 'No token yet. Make one for a system that uses the internal API.',
  never: 'Never',
  noEnd: 'No end',
  anywhere: 'From anywhere',
  add: 'Make a token',
  once: 'Copy it now: it is not shown again.',
  token: 'Token for the header x-api-token',
  stored: 'I have stored it',
  nameHelp: 'Which system uses it.',
  ends: 'Valid until',
  endsHelp: 'The end of that day, WIB. Leave empty for no end.',
  fromHelp: 'One address or network a line. Leave empty for anywhere.',
  revokedAt: 'Revoked on',
  column: {
    name: 'Name',
    hint: 'Begins with',
    scopes: 'Scopes',
    state: 'State',
    used: 'Last used',
    expires: 'Valid until',
    created: 'Made',
    from: 'May be used from',
  },
  state: { active: 'Active', lapsed: 'Lapsed', revoked: 'Revoked' },
  revoke: {
    action: 'Revoke',
    title: 'Revoke the token {name}?',
    text: 'The system that uses it is refused this moment. A revoked token cannot be brought back.',
    done: 'The token {name} is revoked.',
  },
} satisfies SameShape<typeof id>;
