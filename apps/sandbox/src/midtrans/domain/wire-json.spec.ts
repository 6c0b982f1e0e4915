import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wireJson } from './wire-json.js';

function everyObjectDescends(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const keys = Object.keys(value);
  const inOrder =
    Array.isArray(value) || keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') > key);
  return inOrder && Object.values(value).every(everyObjectDescends);
}

const key = fc.string({ minLength: 1 }).filter((text) => !/^\d+$/.test(text) && text !== '__proto__');
const { value } = fc.letrec((again) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.array(again('value')),
    fc.dictionary(key, again('value')),
  ),
}));

describe('JSON as Midtrans writes it', () => {
  it('puts keys in reverse alphabetical order, nested ones too, and keeps everything', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value), (body) => {
        const read: unknown = JSON.parse(wireJson(body));
        expect(everyObjectDescends(read)).toBe(true);
        expect(read).toEqual(JSON.parse(JSON.stringify(body)));
      }),
    );
  });
});
