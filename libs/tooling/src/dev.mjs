// @ts-check
import { requireNode } from './stack/node-version.mjs';

requireNode();
void import('./stack/dev-command.mjs').then(({ dev }) => dev());
