import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ROOT } from '../stack/paths.mjs';

const THREE_MONTHS_AGO = new Date(Date.now() - 90 * 24 * 60 * 60 * 1000);

let home = '';
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'publish-'));
});
afterEach(() => rmSync(home, { recursive: true }));

function build(release: string): void {
  for (const app of ['portal', 'admin']) {
    const folder = path.join(home, 'built', app);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(path.join(folder, 'assets'), { recursive: true });
    writeFileSync(path.join(folder, 'index.html'), `page of ${release}`);
    writeFileSync(path.join(folder, 'theme.js'), `theme of ${release}`);
    writeFileSync(path.join(folder, `assets/main-${release}.js`), release);
  }
}

function publish(): void {
  execFileSync('sh', [path.join(ROOT, 'nginx/publish.sh')], {
    env: { PATH: process.env.PATH, BUILT_DIR: path.join(home, 'built'), PAGES_DIR: published() },
  });
}

const published = (file = '') => path.join(home, 'published', file);

describe('publishing the pages of a release', () => {
  it.each(['portal', 'admin'])('replaces those of the %s, and keeps what open tabs ask for', (app) => {
    build('first');
    publish();
    build('second');
    publish();

    expect(readFileSync(published(`${app}/index.html`), 'utf8')).toBe('page of second');
    expect(readFileSync(published(`${app}/theme.js`), 'utf8')).toBe('theme of second');
    for (const release of ['first', 'second']) {
      expect(readFileSync(published(`${app}/assets/main-${release}.js`), 'utf8')).toBe(release);
    }
  });

  it('forgets after two months, but never what the release itself has', () => {
    build('first');
    publish();
    build('second');
    publish();
    for (const release of ['first', 'second']) {
      utimesSync(published(`portal/assets/main-${release}.js`), THREE_MONTHS_AGO, THREE_MONTHS_AGO);
    }
    publish();

    expect(existsSync(published('portal/assets/main-first.js'))).toBe(false);
    expect(existsSync(published('portal/assets/main-second.js'))).toBe(true);
  });
});
