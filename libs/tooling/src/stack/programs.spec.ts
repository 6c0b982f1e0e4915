import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NEEDS, explainMissing, findProgram } from './programs.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'programs-'));
  mkdirSync(path.join(folder, 'first'));
  mkdirSync(path.join(folder, 'second'));
  for (const name of ['first/some-server', 'second/some-server', 'second/other-server']) {
    writeFileSync(path.join(folder, name), '');
    chmodSync(path.join(folder, name), 0o755);
  }
  chmodSync(path.join(folder, 'first/some-server'), 0o644);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('findProgram', () => {
  const find = (...names: string[]) =>
    findProgram(names, ['first', 'second'].map((name) => path.join(folder, name)).join(':'));

  it('takes the first one that can be executed', () => {
    expect(find('some-server')).toBe(path.join(folder, 'second/some-server'));
  });

  it('tries other names', () => {
    expect(find('no-such-server', 'other-server')).toBe(path.join(folder, 'second/other-server'));
    expect(find('no-such-server')).toBeNull();
  });

  it("looks where administrators' programs are", () => {
    expect(findProgram(['ldconfig', 'sysctl', 'chroot'], '')).toMatch(/sbin/);
  });
});

describe('the message about missing programs', () => {
  it('names every way to get databases', () => {
    const message = explainMissing([NEEDS.mariadb, NEEDS.redis]);

    for (const way of [
      'apt-get install mariadb-server-core mariadb-client-core redis-server',
      'brew install mariadb redis',
      'docker compose --file docker-compose.dev.yml up',
    ]) {
      expect(message).toContain(way);
    }
    expect(message).toContain('DB_HOST');
    expect(message).toContain('REDIS_URL');
  });

  it('offers no container for a browser', () => {
    expect(explainMissing([NEEDS.chromium])).not.toContain('docker');
  });
});
