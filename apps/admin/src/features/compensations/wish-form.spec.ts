import { describe, expect, it } from '@jest/globals';
import { emptyWish, WISH_FIELDS, wishFaults } from './wish-form.js';

describe('the time that is to be given', () => {
  it.each([
    ['0', '0', ['compensations.field.noTime']],
    ['', '', ['compensations.field.noTime']],
    ['366', '1', ['compensations.field.tooLong']],
    ['366', '0', []],
    ['0', '1', []],
    ['1', '', []],
  ])('of %j days and %j hours is answered with %j', (days, hours, texts) => {
    expect(wishFaults({ days, hours }).map(({ text }) => text)).toEqual(texts);
  });

  it('is found fault with at a field that the form has', () => {
    for (const { name } of [
      ...wishFaults({ days: '', hours: '' }),
      ...wishFaults({ days: '999', hours: '' }),
    ])
      expect(WISH_FIELDS).toContain(name);
  });

  it('is one that can be given to begin with', () => {
    expect(wishFaults(emptyWish())).toEqual([]);
  });
});
