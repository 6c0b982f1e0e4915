import { describe, expect, it } from '@jest/globals';
import common from '@zxcvbn-ts/language-common';
import { isCommonPassword } from './common-passwords.js';

describe('passwords that are tried first', () => {
  it('refuses the 3,000 most common that are long enough', () => {
    const commonest = common.dictionary.passwords.filter(({ length }) => length >= 8).slice(0, 3_000);
    expect(commonest).toHaveLength(3_000);
    expect(commonest.filter((password) => !isCommonPassword(password))).toEqual([]);
  });

  it.each(['password', 'Password123', '12345678', 'QWERTYUIOP', 'sayangku', 'Bismillah123', 'indonesia45'])(
    'refuses %s',
    (password) => {
      expect(isCommonPassword(password)).toBe(true);
    },
  );

  it.each(['kopi tubruk 3 gelas', 'warung-Siti-1989', 'xK4!mbrwq'])('lets %p pass', (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });
});
