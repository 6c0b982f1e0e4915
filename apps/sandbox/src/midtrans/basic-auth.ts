import { sameSecret } from '../platform/same-secret.js';

/** Whether the header is `Basic base64(serverKey + ":")`. */
export function knowsServerKey(authorization: string | undefined, serverKey: string): boolean {
  const [scheme, credentials = ''] = (authorization ?? '').split(' ');
  const given = Buffer.from(credentials, 'base64').toString('utf8');
  return sameSecret(given, `${serverKey}:`) && scheme?.toLowerCase() === 'basic';
}
