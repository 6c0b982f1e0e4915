// @ts-check
import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MS = 100;
/** So long something that happens by itself may take. */
const PATIENCE_MS = 30_000;

/** @typedef {{ now: string }} ClockView */

/**
 * @param {string} base
 * @returns what asks there and answers the JSON; throws when it is refused
 */
export function neighbour(base) {
  /**
   * @param {string} method
   * @param {string} path
   * @param {{ body?: object, token?: string | undefined }} [options]
   * @returns {Promise<any>} JSON of many shapes
   */
  return async (method, path, { body, token } = {}) => {
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: {
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok)
      throw new Error(`${method} ${path.split('/', 3).join('/')} … answered ${answer.status}: ${text}`);
    return text ? JSON.parse(text) : null;
  };
}

/**
 * Looks again and again until there is something.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T | undefined | null | false>} look
 * @returns {Promise<T>}
 */
export async function waitFor(what, look) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`It did not happen: ${what}.`);
    await pause(PAUSE_MS);
  }
}
