import { describe, expect, it } from '@jest/globals';
import { isShown, parseChoice, switched, type ColumnChoice } from './column-choice.js';

const NAME = { key: 'name', lead: true };
const EMAIL = { key: 'email' };
const ID = { key: 'id', extra: true };

describe('the choice of columns', () => {
  it('is as usual until something is chosen', () => {
    expect([NAME, EMAIL, ID].map((column) => isShown(column, {}))).toEqual([true, true, false]);
  });

  it('holds what was switched, and forgets what is as usual again', () => {
    const chosen = switched(switched({}, EMAIL, false), ID, true);
    expect(chosen).toEqual({ email: false, id: true });
    expect([EMAIL, ID].map((column) => isShown(column, chosen))).toEqual([false, true]);
    expect(switched(switched(chosen, EMAIL, true), ID, false)).toEqual({});
  });

  it('never leaves out what names the rows', () => {
    expect(isShown(NAME, { name: false })).toBe(true);
  });

  it('is kept as text', () => {
    const chosen: ColumnChoice = { email: false };
    expect(parseChoice(JSON.stringify(chosen))).toEqual(chosen);
  });

  it.each([null, '', 'nonsense', '[]', 'null', '7', '{"email":"no"}'])('reads %j as none', (kept) => {
    expect(parseChoice(kept)).toEqual({});
  });
});
