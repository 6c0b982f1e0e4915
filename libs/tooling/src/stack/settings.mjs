// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { StackError } from './stack-error.mjs';

/** @typedef {Record<string, string | undefined>} Settings */

/**
 * One environment out of several, the strongest first. `X` and `X_FILE` are one setting, so whichever a stronger
 * layer gives hides both of a weaker one. An empty value counts as not given.
 *
 * @param {...Settings} layers
 * @returns {Record<string, string>}
 */
export function mergeSettings(...layers) {
  /** @type {Record<string, string>} */
  const merged = {};
  const decided = new Set();
  for (const layer of layers) {
    const given = Object.entries(layer).filter(([name, value]) => value && !decided.has(settingName(name)));
    for (const [name, value] of given) {
      merged[name] = String(value);
      decided.add(settingName(name));
    }
  }
  return merged;
}

/** @param {string} name */
function settingName(name) {
  return name.replace(/_FILE$/, '');
}

/**
 * @param {string} file a `.env` file; none is no settings
 * @returns {Settings}
 */
export function readDotenv(file) {
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

/**
 * The value of a setting, given directly or as the path of a file (`X_FILE`, as Docker secrets are).
 *
 * @param {Settings} settings
 * @param {string} name
 * @returns {string | undefined}
 */
export function valueOf(settings, name) {
  const file = settings[`${name}_FILE`];
  if (!file) return settings[name] || undefined;
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (cause) {
    throw new StackError(`${name}_FILE names a file that cannot be read: ${file}`, { cause });
  }
}

/**
 * @param {Settings} settings
 * @param {string} name
 */
export function isGiven(settings, name) {
  return Boolean(settings[name] || settings[`${name}_FILE`]);
}
