import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { icons as lucide } from '@iconify-json/lucide';

const root = join(__dirname, '../../../..');
const FOLDERS = ['apps/portal/src', 'apps/admin/src', 'libs/ui/src'];

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(vue|ts)$/.test(path) && !path.endsWith('.spec.ts'))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'));
}

/** An icon that does not exist would be an empty place: nothing is fetched, and the build does not complain. */
describe('the icons that are named', () => {
  const named = FOLDERS.flatMap(sources).flatMap((source) => source.match(/i-lucide-[a-z0-9-]+/g) ?? []);

  it.each([...new Set(named)].sort())('%s exists', (name) => {
    const icon = name.replace('i-lucide-', '');
    expect([...Object.keys(lucide.icons), ...Object.keys(lucide.aliases ?? {})]).toContain(icon);
  });

  it('are written out in full, or the scan would not find them', () => {
    const built = FOLDERS.flatMap(sources).filter((source) => /i-lucide-\$\{|'i-lucide-' \+/.test(source));
    expect(built).toEqual([]);
  });
});
