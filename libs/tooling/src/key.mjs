// @ts-check
import { requireNode } from './stack/node-version.mjs';

requireNode();
void import('./stack/secrets.mjs').then(({ makeAppKey }) => console.log(makeAppKey()));
