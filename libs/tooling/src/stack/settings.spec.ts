import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isGiven, mergeSettings, readDotenv, valueOf } from './settings.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'settings-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
}

describe('mergeSettings', () => {
  it('lets the environment win over .env, and .env over what was chosen, one by one', () => {
    const merged = mergeSettings(
      { PORT: '4000' },
      { PORT: '4001', DB_PORT: '3307' },
      { DB_PORT: '1', API_KEY: 'made' },
    );

    expect(merged).toEqual({ PORT: '4000', DB_PORT: '3307', API_KEY: 'made' });
  });

  it('takes an empty value for none', () => {
    expect(mergeSettings({ DB_HOST: '' }, { DB_HOST: 'db.local' })).toEqual({ DB_HOST: 'db.local' });
  });

  it('treats X and X_FILE as one setting', () => {
    expect(mergeSettings({ API_KEY_FILE: '/run/key' }, { API_KEY: 'weaker' })).toEqual({
      API_KEY_FILE: '/run/key',
    });
    expect(mergeSettings({ API_KEY: 'stronger' }, { API_KEY_FILE: '/run/key' })).toEqual({
      API_KEY: 'stronger',
    });
  });
});

describe('readDotenv', () => {
  it('reads quotes, comments and exports', () => {
    const text = ['# a comment', 'A=1', 'B="two words"', "export C='three'", 'D=', 'E=four # why'].join('\n');

    expect(readDotenv(file('some.env', text))).toEqual({
      A: '1',
      B: 'two words',
      C: 'three',
      D: '',
      E: 'four',
    });
  });

  it('finds no settings where there is no file', () => {
    expect(readDotenv(path.join(folder, 'none.env'))).toEqual({});
  });
});

describe('valueOf', () => {
  it('reads a value from the file that X_FILE names', () => {
    const settings = { DB_PASSWORD_FILE: file('password', 'from a secret\n') };

    expect(isGiven(settings, 'DB_PASSWORD')).toBe(true);
    expect(valueOf(settings, 'DB_PASSWORD')).toBe('from a secret');
  });

  it('names the setting whose file is not there', () => {
    expect(() => valueOf({ API_KEY_FILE: path.join(folder, 'none') }, 'API_KEY')).toThrow('API_KEY_FILE');
  });
});
