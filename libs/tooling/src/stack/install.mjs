// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pnpm } from './pnpm.mjs';
import { hashFiles } from './source-hash.mjs';
import { runTask } from './task.mjs';
import { listPackages } from './workspace.mjs';

/**
 * Installs the packages of the workspace, unless what is there was installed from the same manifests and lockfile.
 *
 * @param {{ root: string, logDir: string, note: (text: string) => void }} options
 */
export async function installPackages({ root, logDir, note }) {
  const manifests = listPackages(root).map(({ folder }) => `${folder}/package.json`);
  const wanted = hashFiles(root, ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', ...manifests]);
  const stamp = path.join(root, 'node_modules/.installed-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return note('up to date');
  const args = ['install', '--frozen-lockfile', '--config.confirmModulesPurge=false'];
  await runTask({ name: 'install', ...pnpm(args), cwd: root, logDir });
  writeFileSync(stamp, wanted);
}
