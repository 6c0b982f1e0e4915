// @ts-check
import { requireNode } from './stack/node-version.mjs';

// The pictures of the README, taken from the whole system on data that is thrown away.
requireNode();
void import('./testing/test-command.mjs').then(({ test }) => test(['pictures', ...process.argv.slice(2)]));
