import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { networkOf, subscriberOf } from './network.js';

const octet = fc.integer({ min: 0, max: 255 });

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.254', true],
    ['203.0.113.7', '203.0.114.7', false],
    ['::ffff:203.0.113.7', '203.0.113.9', true],
    ['::ffff:cb00:7107', '203.0.113.9', true],
    ['2001:db8:7:1::1', '2001:DB8:0007:ffff::9', true],
    ['2001:db8:7::1', '2001:db8:8::1', false],
    ['fe80::1%eth0', 'fe80::2%wlan0', true],
    ['::1', '0.0.0.1', false],
  ])('%s and %s are in one network: %p', (one, other, same) => {
    expect(networkOf(one) === networkOf(other)).toBe(same);
  });

  it('is the same for all 256 addresses of a /24, however they are written', () => {
    fc.assert(
      fc.property(octet, octet, octet, octet, octet, (a, b, c, d, e) => {
        expect(networkOf(`${a}.${b}.${c}.${d}`)).toBe(networkOf(`::ffff:${a}.${b}.${c}.${e}`));
      }),
    );
  });

  it('differs as soon as one of the first three numbers does', () => {
    fc.assert(
      fc.property(octet, octet, octet, octet, (a, b, c, other) => {
        fc.pre(c !== other);
        expect(networkOf(`${a}.${b}.${c}.1`)).not.toBe(networkOf(`${a}.${b}.${other}.1`));
      }),
    );
  });
});

describe('whom a limit counts as one', () => {
  it.each([
    ['203.0.113.7', '203.0.113.8', false],
    ['::ffff:203.0.113.7', '203.0.113.7', true],
    ['2001:db8:7:1::1', '2001:db8:7:1:ffff::9', true],
    ['2001:db8:7:1::1', '2001:db8:7:2::1', false],
    ['unknown', 'unknown', true],
    ['unknown', '203.0.113.7', false],
  ])('%s and %s: %p', (one, other, same) => {
    expect(subscriberOf(one) === subscriberOf(other)).toBe(same);
  });
});
