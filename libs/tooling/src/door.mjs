// @ts-check
import { requireNode } from './stack/node-version.mjs';

requireNode();
void import('./stack/door-command.mjs').then(({ runDoor }) => runDoor(process.argv.slice(2)));
