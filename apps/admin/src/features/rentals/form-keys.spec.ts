import { describe, expect, it } from '@jest/globals';
import { FormKeys } from './form-keys.js';

describe('the keys of a form', () => {
  it('are the same for the same values, also when others were sent in between', () => {
    const keys = new FormKeys();
    const week = keys.keyOf(['budi.store', 7]);
    const month = keys.keyOf(['budi.store', 30]);
    expect(month).not.toBe(week);
    expect([keys.keyOf(['budi.store', 7]), keys.keyOf(['budi.store', 30])]).toEqual([week, month]);
  });

  it('are new ones when the form is opened again', () => {
    const keys = new FormKeys();
    const first = keys.keyOf([7]);
    keys.begin();
    expect(keys.keyOf([7])).not.toBe(first);
  });
});
