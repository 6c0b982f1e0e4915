import { createHmac, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stack, stackFile } from './stack.js';

const DAY_SECONDS = 86_400;

interface Secrets {
  app_key: string;
}

/** A link as reminders carry it, made with the key of the running system. */
export function renewalLinkFor(subscriptionId: number): { url: string; token: string } {
  const { app_key } = JSON.parse(readFileSync(new URL('secrets.json', stackFile), 'utf8')) as Secrets;
  const master = Buffer.from(app_key.replace('base64:', ''), 'base64');
  const key = Buffer.from(hkdfSync('sha256', master, '', 'teamanubot:renewal-link', 32));
  const claim = Buffer.alloc(11);
  claim.writeUIntBE(subscriptionId, 0, 6);
  claim.writeUIntBE(Math.floor(Date.now() / 1000) + DAY_SECONDS, 6, 5);
  const seal = createHmac('sha256', key).update(claim).digest().subarray(0, 16);
  const token = Buffer.concat([claim, seal]).toString('base64url');
  return { url: `${stack.url}/renew/${token}`, token };
}
