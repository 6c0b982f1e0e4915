import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { staleBuilds } from './build.mjs';
import { hashFiles, listSources } from './source-hash.mjs';

let root = '';

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

function manifest(name: string, uses: string[] = []): string {
  const dependencies = Object.fromEntries(uses.map((one) => [one, 'workspace:*']));
  return JSON.stringify({ name, scripts: { build: 'build' }, dependencies });
}

/** As a build does when it has succeeded. */
function markBuilt(): void {
  for (const { folder, hash } of staleBuilds(root)) write(`${folder}/dist/.built-from`, hash);
}

const stale = () => staleBuilds(root).map(({ folder }) => folder);

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'build-'));
  write('pnpm-lock.yaml', 'lock');
  write('tsconfig.base.json', '{}');
  write('apps/api/package.json', manifest('api', ['phrases']));
  write('apps/api/src/main.ts', 'main');
  write('apps/portal/package.json', manifest('portal'));
  write('apps/portal/src/main.ts', 'main');
  write('apps/admin/package.json', manifest('admin'));
  write('libs/phrases/package.json', manifest('phrases'));
  write('libs/phrases/src/index.ts', 'phrases');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('what has to be built', () => {
  it('is everything with sources at first, and then nothing', () => {
    expect(stale()).toEqual(['apps/api', 'apps/portal', 'libs/phrases']);
    markBuilt();
    expect(stale()).toEqual([]);
  });

  it('is a changed package and those that use it', () => {
    markBuilt();
    write('libs/phrases/src/index.ts', 'changed');
    expect(stale()).toEqual(['apps/api', 'libs/phrases']);
  });

  it('is everything after other packages were installed', () => {
    markBuilt();
    write('pnpm-lock.yaml', 'another lock');
    expect(stale()).toHaveLength(3);
  });

  it('is a package whose build was removed', () => {
    markBuilt();
    rmSync(path.join(root, 'apps/api/dist'), { recursive: true });
    expect(stale()).toEqual(['apps/api']);
  });

  it('is not what only tests read, nor what a build writes', () => {
    markBuilt();
    write('apps/api/src/main.spec.ts', 'spec');
    write('apps/api/test/support.ts', 'support');
    write('apps/portal/components.d.ts', 'generated');
    write('apps/portal/node_modules/x/index.js', 'package');
    expect(stale()).toEqual([]);
  });
});

describe('hashFiles', () => {
  it('tells apart contents, names and where one file ends', () => {
    write('a/one', 'x');
    write('a/two', 'y');
    write('b/one', 'xy');
    write('b/two', '');
    const hash = (folder: string, files = listSources(path.join(root, folder))) =>
      hashFiles(path.join(root, folder), files);

    expect(hash('a')).toBe(hash('a'));
    expect(hash('a')).not.toBe(hash('b'));
    expect(hash('a', ['one'])).not.toBe(hash('a', ['two']));
  });
});
