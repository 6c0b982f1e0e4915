// @ts-check
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, renameSync } from 'node:fs';
import path from 'node:path';

const TAIL_BYTES = 16_384;

/**
 * A fresh log; the one of the run before is kept beside it as `<name>.previous.log`.
 *
 * @param {string} folder
 * @param {string} name
 * @returns {{ file: string, fd: number }}
 */
export function openLog(folder, name) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.log`);
  if (existsSync(file)) renameSync(file, path.join(folder, `${name}.previous.log`));
  return { file, fd: openSync(file, 'a', 0o600) };
}

/**
 * @param {string} file
 * @param {number} [count]
 * @returns {string[]} the last lines, without empty ones, for a person to read
 */
export function lastLines(file, count = 15) {
  if (!existsSync(file)) return [];
  const fd = openSync(file, 'r');
  try {
    const { size } = fstatSync(fd);
    const buffer = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(fd, buffer, 0, buffer.length, size - buffer.length);
    return buffer
      .toString('utf8')
      .split('\n')
      .filter((line) => line.trim())
      .slice(-count)
      .map(readable);
  } finally {
    closeSync(fd);
  }
}

/** The levels of pino. */
const LEVELS = /** @type {Record<number, string>} */ ({ 40: 'warning', 50: 'error', 60: 'fatal' });

/**
 * Our processes log JSON; of that the message, and the error where there is one.
 *
 * @param {string} line
 */
export function readable(line) {
  try {
    const { level, context, msg, err } = JSON.parse(line);
    return [LEVELS[level], context, msg, err?.stack ?? err?.message].filter(Boolean).join(': ') || line;
  } catch {
    return line;
  }
}
