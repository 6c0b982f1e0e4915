// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pnpm } from './pnpm.mjs';
import { hashFiles, listSources } from './source-hash.mjs';
import { runTask } from './task.mjs';
import { listPackages } from './workspace.mjs';

/** Says in a build which sources it was made from; gone with the build. */
const STAMP = 'dist/.built-from';

/** What every package's build depends on besides its own sources. */
const SHARED = ['pnpm-lock.yaml', 'tsconfig.base.json'];

/**
 * Builds the packages whose sources, or whose workspace dependencies' sources, changed since their last build.
 *
 * @param {{ root: string, logDir: string, note?: (text: string) => void, only?: string[] }} options `only`: folders
 * @returns {Promise<string[]>} the folders that were built
 */
export async function buildPackages({ root, logDir, note = () => undefined, only }) {
  const stale = staleBuilds(root).filter(({ folder }) => only?.includes(folder) ?? true);
  if (stale.length === 0) {
    note('up to date');
    return [];
  }
  const filters = stale.flatMap(({ name }) => ['--filter', name]);
  await runTask({ name: 'build', ...pnpm([...filters, 'run', 'build']), cwd: root, logDir });
  for (const { folder, hash } of stale) writeFileSync(path.join(root, folder, STAMP), hash);
  note(stale.map(({ folder }) => path.basename(folder)).join(', '));
  return stale.map(({ folder }) => folder);
}

/**
 * @param {string} root
 * @returns {{ name: string, folder: string, hash: string }[]}
 */
export function staleBuilds(root) {
  const packages = new Map(listPackages(root).map((one) => [one.name, one]));
  const shared = hashFiles(root, SHARED);
  /** @type {Map<string, string>} */
  const hashes = new Map();

  return [...packages.values()]
    .filter(({ builds }) => builds)
    .map(({ name, folder }) => ({ name, folder, hash: hashOf(name) }))
    .filter(({ folder, hash }) => builtFrom(root, folder) !== hash);

  /**
   * @param {string} name
   * @returns {string}
   */
  function hashOf(name) {
    const known = hashes.get(name);
    if (known) return known;
    const { folder = '', uses = [] } = packages.get(name) ?? {};
    const place = path.join(root, folder);
    const hash = hashFiles(place, listSources(place), [shared, ...uses.sort().map(hashOf)]);
    hashes.set(name, hash);
    return hash;
  }
}

/**
 * @param {string} root
 * @param {string} folder
 */
function builtFrom(root, folder) {
  const stamp = path.join(root, folder, STAMP);
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
}
