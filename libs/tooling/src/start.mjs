// @ts-check
import { requireNode } from './stack/node-version.mjs';

requireNode();
import('./stack/start-command.mjs').then(({ start }) => start());
