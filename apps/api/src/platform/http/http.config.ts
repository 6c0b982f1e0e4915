import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { AppConfig } from '../config/app.config.js';
import type { EnvReader } from '../config/env.js';

/** Which strangers a page may talk to. */
export class HttpConfig {
  /** Origin of Midtrans' payment script and of the frame that it opens. */
  readonly paymentOrigin: string;

  constructor(env: EnvReader) {
    const production = env.oneOf('MIDTRANS_IS_PRODUCTION', ['true', 'false'], 'false') === 'true';
    const host = production ? 'https://app.midtrans.com' : 'https://app.sandbox.midtrans.com';
    this.paymentOrigin = env.url('MIDTRANS_SNAP_URL', host).origin;
  }
}

/** Our own origin and the payment page; no inline script. Nuxt UI writes its colours as an inline style element. */
export function contentSecurityPolicy(
  { paymentOrigin }: HttpConfig,
  { url }: AppConfig,
): FastifyHelmetOptions['contentSecurityPolicy'] {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: [`'self'`],
      scriptSrc: [`'self'`, paymentOrigin],
      styleSrc: [`'self'`, `'unsafe-inline'`],
      imgSrc: [`'self'`, 'data:', paymentOrigin],
      fontSrc: [`'self'`],
      connectSrc: [`'self'`, paymentOrigin],
      frameSrc: [paymentOrigin],
      frameAncestors: [`'none'`],
      baseUri: [`'self'`],
      formAction: [`'self'`],
      objectSrc: [`'none'`],
      ...(url.startsWith('https://') ? { upgradeInsecureRequests: [] } : {}),
    },
  };
}
