import { describe, expect, it } from '@jest/globals';
import { differencesOf } from './difference.js';

describe('what an entry of the audit log changed', () => {
  it('is told field by field, without what stayed', () => {
    expect(
      differencesOf(
        { name: 'Sari', is_active: true, at: null },
        { name: 'Sari', is_active: false, at: 'now' },
      ),
    ).toEqual([
      { name: 'is_active', before: 'true', after: 'false' },
      { name: 'at', before: '–', after: 'now' },
    ]);
  });

  it('has one side when something was made or deleted', () => {
    expect(differencesOf(null, { role: 'owner' })).toEqual([
      { name: 'role', before: undefined, after: 'owner' },
    ]);
    expect(differencesOf({ role: 'owner' }, null)).toEqual([
      { name: 'role', before: 'owner', after: undefined },
    ]);
    expect(differencesOf(null, null)).toEqual([]);
  });

  it('writes lists and objects out', () => {
    const [scopes] = differencesOf(null, { scopes: ['akuns:read'] });
    expect(scopes?.after).toContain('"akuns:read"');
  });
});
