import { describe, expect, it } from '@jest/globals';
import { confirmSchema } from './confirm-schema.js';

const TYPED = { text: 'HAPUS', otherwise: 'not the same' };

describe('what a confirmation wants', () => {
  it.each([
    ['nothing when nothing is asked', {}, { reason: '', typed: '' }, true],
    ['no reason where it is optional', { reason: 'optional' as const }, { reason: '', typed: '' }, true],
    ['a reason where it must be', { reason: 'required' as const }, { reason: '  ', typed: '' }, false],
    ['any reason there', { reason: 'required' as const }, { reason: 'asked for', typed: '' }, true],
    ['the words, letter by letter', { typed: TYPED }, { reason: '', typed: 'hapus' }, false],
    ['the words', { typed: TYPED }, { reason: '', typed: 'HAPUS ' }, true],
  ])('%s', (_, wanted, given, fits) => {
    expect(confirmSchema('id', wanted).safeParse(given).success).toBe(fits);
  });
});
