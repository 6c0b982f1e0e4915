// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** What a build makes, and what it does not read. */
const NOT_SOURCE =
  /^(node_modules|dist|test|test-results|\.nuxt-ui|auto-imports\.d\.ts|components\.d\.ts)$|\.spec\.[cm]?ts$/;

/**
 * The files below a folder that a build may read.
 *
 * @param {string} folder
 * @returns {string[]} relative paths with forward slashes, sorted
 */
export function listSources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !NOT_SOURCE.test(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? listSources(path.join(folder, entry.name)).map((file) => `${entry.name}/${file}`)
        : [entry.name],
    )
    .sort();
}

/**
 * A fingerprint of files' names and contents.
 *
 * @param {string} folder
 * @param {string[]} files relative to it
 * @param {string[]} [more] further text that the result depends on
 */
export function hashFiles(folder, files, more = []) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(folder, file)))
      .update('\0');
  for (const text of more) hash.update(`${text}\0`);
  return hash.digest('hex');
}
