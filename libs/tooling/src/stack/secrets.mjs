// @ts-check
import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What the local stack made up, once for each data folder.
 *
 * @typedef {object} Secrets
 * @property {string} app_key
 * @property {string} db_password
 * @property {string} redis_password
 * @property {string} midtrans_server_key
 * @property {string} midtrans_client_key
 * @property {string} whatsapp_token
 * @property {string} api_token
 * @property {{ email: string, password: string }} admin
 * @property {{ email: string, password: string }} customer
 */

/**
 * @param {string} dataDir
 * @returns {Secrets}
 */
export function loadSecrets(dataDir) {
  const file = path.join(dataDir, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const secrets = makeSecrets();
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

/** @returns {Secrets} */
export function makeSecrets() {
  return {
    app_key: makeAppKey(),
    db_password: token(),
    redis_password: token(),
    midtrans_server_key: `SB-Mid-server-${token()}`,
    midtrans_client_key: `SB-Mid-client-${token()}`,
    whatsapp_token: token(),
    api_token: token(),
    admin: { email: 'owner@teamanubot.test', password: password() },
    customer: { email: 'demo@teamanubot.test', password: password() },
  };
}

/** A fresh `APP_KEY`: 32 random bytes. */
export function makeAppKey() {
  return `base64:${randomBytes(32).toString('base64')}`;
}

function token() {
  return randomBytes(18).toString('hex');
}

/** Typed by hand now and then, so without letters that look alike; about 70 bits. */
function password() {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group()].join('-');
}
