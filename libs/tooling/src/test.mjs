// @ts-check
import { requireNode } from './stack/node-version.mjs';

requireNode();
void import('./testing/test-command.mjs').then(({ test }) => test(process.argv.slice(2)));
