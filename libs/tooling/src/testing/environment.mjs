// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../stack/paths.mjs';

const WHERE_SERVERS_ARE = /^(DB_(HOST|PORT|USERNAME|PASSWORD)|REDIS_URL)(_FILE)?$/;

/**
 * The variables that `.env.example` names, each commented out there.
 *
 * @param {string} [text]
 * @returns {string[]}
 */
export function settingNames(text = readFileSync(path.join(ROOT, '.env.example'), 'utf8')) {
  return [...text.matchAll(/^# ?([A-Z][A-Z0-9_]*)=/gm)].map(([, name = '']) => name);
}

/**
 * Tests must not depend on somebody's settings, real keys least of all: of the given ones only those count that say
 * where servers are.
 *
 * @param {import('../stack/settings.mjs').Settings} given
 * @returns {{ servers: import('../stack/settings.mjs').Settings, rest: import('../stack/settings.mjs').Settings }}
 *   `rest`: what is no setting of ours, such as PATH
 */
export function splitForTests(given, names = settingNames()) {
  const ours = new Set(names.flatMap((name) => [name, `${name}_FILE`]));
  const entries = Object.entries(given);
  return {
    servers: Object.fromEntries(entries.filter(([name]) => WHERE_SERVERS_ARE.test(name))),
    rest: Object.fromEntries(entries.filter(([name]) => !ours.has(name))),
  };
}
