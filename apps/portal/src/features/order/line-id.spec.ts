import { describe, expect, it } from '@jest/globals';
import { isLineId, normaliseLineId } from './line-id.js';

describe('a LINE ID', () => {
  it('is kept in lower case, without blanks around it', () => {
    expect(normaliseLineId('  @Kopi.Senja ')).toBe('@kopi.senja');
  });

  it.each(['abcd', '@abcd', 'kopi.senja', 'a_b-c.1', '12345678901234567890', '@12345678901234567890'])(
    '%s is one',
    (id) => expect(isLineId(id)).toBe(true),
  );

  it.each([
    '',
    'abc',
    '@abc',
    'Kopi',
    'kopi senja',
    'kopi@senja',
    '@@kopi',
    '123456789012345678901',
    'kopi!',
    'kopí',
  ])('%s is none', (id) => expect(isLineId(id)).toBe(false));
});
