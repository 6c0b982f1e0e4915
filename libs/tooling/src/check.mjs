// @ts-check
import { requireNode } from './stack/node-version.mjs';

requireNode();
void import('./checking/check-command.mjs').then(({ check }) => check());
