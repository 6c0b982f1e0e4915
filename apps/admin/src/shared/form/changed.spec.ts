import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changed } from './changed.js';

interface Akun {
  name: string;
  email: string;
  opt_out: boolean;
  updated_at: string;
}

const FIELDS = ['name', 'email', 'opt_out'] as const;
const akuns: fc.Arbitrary<Akun> = fc.record({
  name: fc.constantFrom('Sari', 'Dewi', ''),
  email: fc.constantFrom('a@contoh.id', 'b@contoh.id'),
  opt_out: fc.boolean(),
  updated_at: fc.string(),
});

describe('what is written of a form', () => {
  it('is what was touched, however long what was not may be', () => {
    const seen = { name: 'x'.repeat(140), email: 'a@contoh.id', opt_out: false, updated_at: '1' };
    expect(changed({ ...seen, email: 'b@contoh.id' }, seen, FIELDS)).toEqual({ email: 'b@contoh.id' });
  });

  it('is what was emptied, too', () => {
    const seen = { name: 'Sari', email: 'a@contoh.id', opt_out: true, updated_at: '1' };
    expect(changed({ ...seen, name: '', opt_out: false }, seen, FIELDS)).toEqual({
      name: '',
      opt_out: false,
    });
  });

  it('makes of what was seen what was typed, and names nothing that was so already', () => {
    fc.assert(
      fc.property(akuns, akuns, (values, seen) => {
        const part = changed(values, seen, FIELDS);
        expect({ ...seen, ...part, updated_at: '' }).toEqual({ ...values, updated_at: '' });
        for (const name of FIELDS) expect(name in part).toBe(values[name] !== seen[name]);
      }),
    );
  });
});
