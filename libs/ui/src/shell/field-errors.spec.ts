import { describe, expect, it } from '@jest/globals';
import { ApiError } from '@teamanubot/contracts/client';
import { fieldErrors, saidByFields } from './field-errors.js';

const NAMES = ['name', 'email'];

function refused(fields: Record<string, string[]>) {
  return new ApiError({ message: 'Tidak valid.', code: 'validation_failed', status: 422, fields });
}

describe('the errors of a refused form', () => {
  it('go to their fields in the order of the form, one sentence each', () => {
    const error = refused({ email: ['Sudah terdaftar.', 'Terlalu panjang.'], name: ['Wajib diisi.'] });
    expect(fieldErrors(error, NAMES)).toEqual([
      { name: 'name', message: 'Wajib diisi.' },
      { name: 'email', message: 'Sudah terdaftar.' },
    ]);
    expect(saidByFields(error, NAMES)).toBe(true);
  });

  it('are not swallowed when a field is not on the form', () => {
    const error = refused({ email: ['Sudah terdaftar.'], referrer: ['Kolom ini tidak dikenal.'] });
    expect(fieldErrors(error, NAMES)).toHaveLength(1);
    expect(saidByFields(error, NAMES)).toBe(false);
  });

  it.each([refused({}), new TypeError('x'), undefined])('are none in %p', (error) => {
    expect(fieldErrors(error, NAMES)).toEqual([]);
    expect(saidByFields(error, NAMES)).toBe(false);
  });
});
