import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatCursor, parseCursor } from './cursor.js';

const NEWEST = { name: 'created_at', descending: true };

const key = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.date({ noInvalidDate: true, min: new Date('1970-01-01'), max: new Date('9999-12-31') }),
);

describe('a cursor', () => {
  it('leads back to its position', () => {
    fc.assert(
      fc.property(key, fc.nat(), (at, id) => {
        const position = { key: at, id };
        expect(parseCursor(NEWEST, formatCursor(NEWEST, position))).toEqual(position);
      }),
    );
  });

  it('is none of a list in another order', () => {
    const cursor = formatCursor(NEWEST, { key: 'x', id: 1 });
    expect(parseCursor({ ...NEWEST, descending: false }, cursor)).toBeUndefined();
    expect(parseCursor({ ...NEWEST, name: 'name' }, cursor)).toBeUndefined();
  });

  it.each([
    ['nothing', []],
    ['no list', { 0: '-created_at' }],
    ['no id', ['-created_at', 'x']],
    ['half an id', ['-created_at', 'x', 1.5]],
    ['a key that is no value', ['-created_at', { $ne: 1 }, 1]],
    ['a moment that is none', ['-created_at', 'soon', 1, 1]],
  ])('is none with %s', (_, content) => {
    const text = Buffer.from(JSON.stringify(content)).toString('base64url');
    expect(parseCursor(NEWEST, text)).toBeUndefined();
  });

  it('is none whatever else is sent', () => {
    fc.assert(fc.property(fc.string(), (text) => parseCursor(NEWEST, text) === undefined));
  });
});
