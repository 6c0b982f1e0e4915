import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differenceOf } from './difference.js';

describe('the difference of two states', () => {
  it('is what changed, on both sides', () => {
    expect(differenceOf({ name: 'a', price: '1.00', is_active: true }, { name: 'b', price: '1.00' })).toEqual(
      {
        before: { name: 'a' },
        after: { name: 'b' },
      },
    );
  });

  it('knows a moment by its time, and nothing by null', () => {
    const at = '2026-12-24T07:05:00.000Z';
    expect(differenceOf({ at: new Date(at) }, { at: new Date(at), gone: null })).toBeUndefined();
    expect(differenceOf({}, { at: new Date(at) })).toMatchObject({ before: { at: null } });
  });

  it('is none between a state and itself', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (state) => {
        expect(differenceOf(state, { ...state })).toBeUndefined();
      }),
    );
  });
});
