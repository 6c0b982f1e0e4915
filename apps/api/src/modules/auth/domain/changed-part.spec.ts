import { describe, expect, it } from '@jest/globals';
import { changedPart } from './changed-part.js';

describe('what a write changes', () => {
  const row = { name: 'Sari', email: 'sari@contoh.id', active: true };

  it('is what differs, before and after', () => {
    expect(changedPart(row, { name: 'Sari Dewi', email: row.email, active: false })).toEqual({
      before: { name: 'Sari', active: true },
      after: { name: 'Sari Dewi', active: false },
    });
  });

  it.each([{}, { name: 'Sari' }, { name: undefined }])('is nothing with %j', (changes) => {
    expect(changedPart(row, changes as Partial<typeof row>)).toBeUndefined();
  });
});
