import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { prepareMariaDb } from './mariadb.mjs';

/** Notes what it was told to use, when that was there. */
const INSTALLER = `#!/bin/sh
for word in "$@"; do case "$word" in
  --tmpdir=*) test -d "\${word#*=}" && tmp="\${word#*=}" ;;
  --datadir=*) data="\${word#*=}" ;;
esac; done
echo "$tmp" > "$data/installed-with"
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'teamanubot-spec-'));
  writeFileSync(path.join(folder, 'installer'), INSTALLER, { mode: 0o755 });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function prepare(name: string) {
  const dataDir = path.join(folder, name);
  mkdirSync(dataDir, { recursive: true });
  const spec = await prepareMariaDb({
    programs: { server: 'mariadbd', installer: path.join(folder, 'installer') },
    dataDir,
    logDir: folder,
    port: 1,
    username: 'somebody',
    password: 'secret',
  });
  const installedWith = readFileSync(path.join(dataDir, 'mariadb/installed-with'), 'utf8').trim();
  const serverUses = spec.args.find((arg) => arg.startsWith('--tmpdir='))?.split('=')[1];
  return { installedWith, serverUses };
}

describe('servers of one machine', () => {
  it('share no folder for temporary tables, not even while they are installed', async () => {
    const both = [await prepare('one'), await prepare('another')];
    const used = both.flatMap(({ installedWith, serverUses }) => [installedWith, serverUses]);
    expect(used).not.toContain('');
    expect(used).not.toContain(os.tmpdir());
    expect(new Set(used).size).toBe(4);
  });

  it('are installed once', async () => {
    await prepare('one');
    writeFileSync(path.join(folder, 'installer'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    await expect(prepare('one')).resolves.toBeDefined();
  });
});
