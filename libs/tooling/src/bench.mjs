// @ts-check
import { requireNode } from './stack/node-version.mjs';

// The table of docs/benchmarks.md, measured on a whole system that is thrown away.
requireNode();
void import('./bench/bench-command.mjs').then(({ bench }) => bench(process.argv.slice(2)));
