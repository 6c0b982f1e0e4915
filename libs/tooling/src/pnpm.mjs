// @ts-check
// Runs the pinned pnpm with the arguments of this command, for whoever has no pnpm installed.
import { requireNode } from './stack/node-version.mjs';

requireNode();
void import('./stack/pnpm.mjs').then(async ({ pnpm }) => {
  const { spawnToEnd } = await import('./stack/task.mjs');
  const code = await spawnToEnd({ ...pnpm(process.argv.slice(2)), cwd: process.cwd() });
  process.exitCode = typeof code === 'number' ? code : 1;
});
