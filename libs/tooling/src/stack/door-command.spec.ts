import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withDatabase } from './door-command.mjs';

const db = { host: '127.0.0.1', port: 33306, username: 'bot', password: 'secret', database: 'bots' };

describe('the database of a command', () => {
  let folder: string;
  let infoFile: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'door-'));
    infoFile = path.join(folder, 'stack.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is the one that the settings give', () => {
    writeFileSync(infoFile, JSON.stringify({ db }));
    expect(withDatabase({ DB_HOST: 'db.example', DB_PORT: '3307' }, infoFile)).toEqual({
      DB_HOST: 'db.example',
      DB_PORT: '3307',
    });
  });

  it('is that of the running stack otherwise, whole, and at its time', () => {
    writeFileSync(infoFile, JSON.stringify({ db }));
    expect(withDatabase({ DB_PASSWORD: 'of another', PATH: '/bin' }, infoFile)).toEqual({
      DB_HOST: '127.0.0.1',
      DB_PORT: '33306',
      DB_USERNAME: 'bot',
      DB_PASSWORD: 'secret',
      DB_DATABASE: 'bots',
      SANDBOX_CLOCK: path.join(folder, 'clock.json'),
      PATH: '/bin',
    });
  });

  it('is missing when nothing runs and nothing is given', () => {
    expect(() => withDatabase({}, infoFile)).toThrow('npm start');
  });
});
