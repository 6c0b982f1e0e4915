// @ts-check
import { requireNode } from './stack/node-version.mjs';

requireNode();
void import('./stack/start-command.mjs').then(({ start }) => start());
