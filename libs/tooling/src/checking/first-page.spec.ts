import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { filesOfFirstPage, weighFirstPage } from './first-page.mjs';

describe('what the first page loads', () => {
  const manifest = {
    'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_a.js', '_b.js'] },
    '_a.js': { file: 'assets/a.js', imports: ['_b.js'] },
    '_b.js': { file: 'assets/b.js', imports: ['_a.js'] },
    '_c.js': { file: 'assets/c.js' },
    'src/features/order/OrderPage.vue': { file: 'assets/order.js' },
  };

  it('is the entry with all that it imports, each once', () => {
    expect(filesOfFirstPage(manifest).sort()).toEqual(['assets/a.js', 'assets/b.js', 'assets/index.js']);
  });

  it('is the landing page too, where that is fetched after the entry', () => {
    const lazy = {
      ...manifest,
      'src/features/landing/LandingPage.vue': { file: 'assets/landing.js', imports: ['_c.js'] },
    };
    expect(filesOfFirstPage(lazy)).toEqual(expect.arrayContaining(['assets/landing.js', 'assets/c.js']));
  });

  it('cannot be told without an entry', () => {
    expect(() => filesOfFirstPage({})).toThrow('knows no index.html');
  });
});

describe('the step of the check', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'first-page-'));
    for (const folder of ['apps/portal/dist/assets', 'apps/portal/dist/.vite', 'libs'])
      mkdirSync(path.join(root, folder), { recursive: true });
    for (const file of ['pnpm-lock.yaml', 'tsconfig.base.json']) writeFileSync(path.join(root, file), '');
    const dist = (file: string, content: string | Buffer) =>
      writeFileSync(path.join(root, 'apps/portal/dist', file), content);
    dist('.vite/manifest.json', JSON.stringify({ 'index.html': { file: 'assets/index.js', isEntry: true } }));
    dist('index.html', '<script src="/theme.js"></script>');
    dist('theme.js', randomBytes(10_000));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const weigh = (bytes: number) => {
    writeFileSync(path.join(root, 'apps/portal/dist/assets/index.js'), randomBytes(bytes));
    return weighFirstPage({ root, logDir: path.join(root, 'logs') });
  };

  it('says how much it is', async () => {
    expect(await weigh(140_000)).toMatch(/^150\.\d kB of JavaScript in 2 files$/);
  });

  it('refuses too much, with the figure', async () => {
    await expect(weigh(151_000)).rejects.toThrow(/161\.\d kB .* 160 kB are allowed/);
  });
});
