// @ts-check
import { requireNode } from './stack/node-version.mjs';

requireNode();
void import('./demo/month-command.mjs').then(({ demoMonth }) => demoMonth());
