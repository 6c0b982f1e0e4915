import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isAddressOrNetwork, isListed } from './address-list.js';

describe('what names addresses', () => {
  it.each([
    '203.0.113.7',
    '203.0.113.0/24',
    '0.0.0.0/0',
    '2001:db8::1',
    '2001:db8::/32',
    '::ffff:203.0.113.7',
  ])('is %s', (text) => expect(isAddressOrNetwork(text)).toBe(true));

  it.each([
    '',
    ' ',
    '203.0.113',
    '1',
    '203.0.113.7/33',
    '203.0.113.300',
    'contoh.id',
    '2001:db8::/129',
    '1.2.3.4/',
  ])('is not "%s"', (text) => expect(isAddressOrNetwork(text)).toBe(false));

  it('is asked of anything without harm', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (ip, each) => typeof isListed(ip, [each]) === 'boolean'));
  });
});

describe('an address', () => {
  it.each([
    ['203.0.113.7', [], true],
    ['203.0.113.7', ['203.0.113.7'], true],
    ['::ffff:203.0.113.7', ['203.0.113.7'], true],
    ['203.0.113.7', ['203.0.113.0/24'], true],
    ['203.0.114.7', ['203.0.113.0/24'], false],
    ['203.0.114.7', ['10.0.0.1', '203.0.114.0/28'], true],
    ['2001:db8::7', ['2001:db8::/32'], true],
    ['2001:db9::7', ['2001:db8::/32'], false],
    ['203.0.113.7', ['::ffff:203.0.113.0/120'], true],
    ['203.0.114.7', ['::ffff:203.0.113.0/120'], false],
    ['203.0.113.7', ['::/0'], false],
    ['nonsense', ['0.0.0.0/0'], false],
  ])('%s is in %j: %s', (ip, list, listed) => {
    expect(isListed(ip, list)).toBe(listed);
  });
});
