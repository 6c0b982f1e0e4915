import { describe, expect, it } from '@jest/globals';
import { columnsFor, readChosenColumns } from './former-columns.js';
import { readStateWord } from './state-word.js';

describe('columns whose names we do not know', () => {
  it('are found by the names that they may have', () => {
    expect(columnsFor(['id', 'akun_id', 'habis', 'nama'], {})).toEqual({ akun: 'akun_id', end: 'habis' });
    expect(columnsFor(['user_id', 'tanggal_habis', 'is_active'], {})).toEqual({
      akun: 'user_id',
      end: 'tanggal_habis',
      state: 'is_active',
    });
  });

  it('are what somebody says they are', () => {
    const chosen = readChosenColumns(['data_penyewa_bots.end=Selesai', 'data_penyewa_bots.akun=pemilik']);
    expect(chosen).toEqual({ data_penyewa_bots: { end: 'selesai', akun: 'pemilik' } });
    expect(columnsFor(['habis'], chosen.data_penyewa_bots ?? {})).toEqual({
      akun: 'pemilik',
      end: 'selesai',
    });
    expect(() => readChosenColumns(['akuns.end=x'])).toThrow('--column akuns.end=x');
    expect(() => readChosenColumns(['statuses.colour=x'])).toThrow('akun, product');
  });
});

describe('a word for a state', () => {
  it.each([
    ['Aktif', 'running'],
    ['1', 'running'],
    [null, 'running'],
    ['Tidak_Aktif', 'suspended'],
    ['0', 'suspended'],
    ['EXPIRED', 'over'],
    ['setengah', 'unknown'],
  ])('%s is %s', (word, meaning) => {
    expect(readStateWord(word)).toBe(meaning);
  });
});
