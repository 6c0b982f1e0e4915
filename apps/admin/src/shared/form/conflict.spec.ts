import { describe, expect, it } from '@jest/globals';
import { apiErrorFrom } from '@teamanubot/contracts/client';
import { changesBetween, conflictOf } from './conflict.js';

const refusal = (body: object, status = 409) => apiErrorFrom(status, new Headers(), { message: '', ...body });

describe('a conflict', () => {
  it('tells the row as it is now', () => {
    const error = refusal({
      code: 'conflict',
      data: { name: 'Sari', updated_at: '2026-12-31T00:00:00.000Z' },
    });
    expect(conflictOf(error)).toEqual({ name: 'Sari', updated_at: '2026-12-31T00:00:00.000Z' });
  });

  it('is one also when nothing is told', () => {
    expect(conflictOf(refusal({ code: 'conflict' }))).toEqual({});
  });

  it('is no other failure', () => {
    expect(conflictOf(refusal({ code: 'not_found', data: {} }, 404))).toBeUndefined();
    expect(conflictOf(new Error('conflict'))).toBeUndefined();
  });
});

describe('what somebody else changed', () => {
  it('is what differs among the fields of the form', () => {
    const seen = { name: 'Sari', email: 'a@example.com', tags: ['a'], note: null, id: 1 };
    const now = { name: 'Dewi', tags: ['a'], note: 'x', id: 2 };
    expect(changesBetween(seen, now, ['name', 'email', 'tags', 'note'])).toEqual([
      { name: 'name', before: 'Sari', now: 'Dewi' },
      { name: 'note', before: null, now: 'x' },
    ]);
  });
});
