import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSafeId } from './ids.js';

describe('an id in the address of a call that carries our key', () => {
  it.each([
    'TAB-7Q2M8ZK4W1XN9C3RJ6HV5T0B',
    'e1f6c8b2-07d3-4a95-8c4e-6b2d90f7a351',
    'A120260817023012NP42QRST7UVWX',
    'a.b_c~d-e',
    'x'.repeat(64),
  ])('%s is safe', (id) => {
    expect(isSafeId(id)).toBe(true);
  });

  it.each([
    '',
    '.',
    '..',
    '....',
    '../../v1/evil',
    'INV/1',
    'A#1',
    'x?y',
    'a b',
    'a%2e%2e',
    'a\\b',
    'a\n',
    'a\0',
    'é',
    'x'.repeat(65),
  ])('%j is not', (id) => {
    expect(isSafeId(id)).toBe(false);
  });

  it.each([undefined, null, 42, {}, ['a'], { toString: () => 'a' }])('%j is no id', (id) => {
    expect(isSafeId(id)).toBe(false);
  });

  it('stays where it is put, and as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[.\w~/-]{1,20}$/)), (id) => {
        fc.pre(isSafeId(id));
        expect(new URL(`https://api.example/v2/${id}/status`).pathname).toBe(`/v2/${id}/status`);
        expect(encodeURIComponent(id)).toBe(id);
      }),
    );
  });
});
