import type { HelmetOptions } from 'helmet';
import type { AppConfig } from '../config/app.config.js';
import type { EnvReader } from '../config/env.js';

/** Which strangers a page may talk to, and how the process takes its leave. */
export class HttpConfig {
  /** Origin of Midtrans' payment script and of the frame that it opens. */
  readonly paymentOrigin: string;
  /** For so long a process that was asked to stop goes on serving as not ready. */
  readonly drainSeconds: number;

  constructor(env: EnvReader) {
    const production = env.oneOf('MIDTRANS_IS_PRODUCTION', ['true', 'false'], 'false') === 'true';
    const host = production ? 'https://app.midtrans.com' : 'https://app.sandbox.midtrans.com';
    this.paymentOrigin = env.url('MIDTRANS_SNAP_URL', host).origin;
    this.drainSeconds = env.int('DRAIN_SECONDS', { default: 0, min: 0, max: 60 });
  }

  /** What the payment script fetches and shows: more than one host of Midtrans, the one origin of a stand-in. */
  get paymentHosts(): string {
    return this.paymentOrigin.endsWith('.midtrans.com') ? 'https://*.midtrans.com' : this.paymentOrigin;
  }
}

/**
 * Our own origin and the payment page; no inline script. Nuxt UI writes its colours as an inline style element.
 * nginx/pages.conf.template gives the same policy to the pages in production; a spec compares the two.
 */
export function contentSecurityPolicy(
  { paymentOrigin, paymentHosts }: HttpConfig,
  { url }: AppConfig,
): HelmetOptions['contentSecurityPolicy'] {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: [`'self'`],
      scriptSrc: [`'self'`, paymentOrigin],
      styleSrc: [`'self'`, `'unsafe-inline'`],
      imgSrc: [`'self'`, 'data:', paymentHosts],
      fontSrc: [`'self'`],
      connectSrc: [`'self'`, paymentHosts],
      frameSrc: [paymentOrigin],
      frameAncestors: [`'none'`],
      baseUri: [`'self'`],
      formAction: [`'self'`],
      objectSrc: [`'none'`],
      ...(url.startsWith('https://') ? { upgradeInsecureRequests: [] } : {}),
    },
  };
}
