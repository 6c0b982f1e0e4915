import type { EnvReader } from '../../platform/config/env.js';

const HOSTS = {
  production: { snap: 'https://app.midtrans.com', api: 'https://api.midtrans.com' },
  sandbox: { snap: 'https://app.sandbox.midtrans.com', api: 'https://api.sandbox.midtrans.com' },
};

/** Which Midtrans we talk to, and as whom. */
export class MidtransConfig {
  readonly serverKey: string;
  /** Accepted in signatures while keys are rotated. */
  readonly previousServerKey: string | undefined;
  readonly clientKey: string;
  readonly isProduction: boolean;
  /** Base of the Snap API and of its script, without a slash at the end. */
  readonly snapUrl: string;
  /** Base of the Core API, without a slash at the end. */
  readonly apiUrl: string;
  /** How long a call may take, in milliseconds. */
  readonly timeout = 10_000;

  constructor(env: EnvReader) {
    this.serverKey = env.secret('MIDTRANS_SERVER_KEY');
    this.previousServerKey = env.optionalText('MIDTRANS_PREVIOUS_SERVER_KEY');
    this.clientKey = env.secret('MIDTRANS_CLIENT_KEY');
    this.isProduction = env.flag('MIDTRANS_IS_PRODUCTION', false);
    const hosts = this.isProduction ? HOSTS.production : HOSTS.sandbox;
    this.snapUrl = withoutSlash(env.url('MIDTRANS_SNAP_URL', hosts.snap));
    this.apiUrl = withoutSlash(env.url('MIDTRANS_API_URL', hosts.api));
    if (env.isProduction) this.refuseUnsafe(env);
  }

  /** Every key whose signature is good now. */
  get signingKeys(): string[] {
    return [this.serverKey, this.previousServerKey].filter((key) => key !== undefined);
  }

  private refuseUnsafe(env: EnvReader): void {
    if (!env.has('MIDTRANS_IS_PRODUCTION'))
      env.fault('MIDTRANS_IS_PRODUCTION', 'must be given in production');
    else if (!this.isProduction) {
      env.fault('MIDTRANS_IS_PRODUCTION', 'must be true in production: anybody can pay in the simulator');
    }
    if (!this.snapUrl.startsWith('https://')) env.fault('MIDTRANS_SNAP_URL', 'must be https in production');
    if (!this.apiUrl.startsWith('https://')) env.fault('MIDTRANS_API_URL', 'must be https in production');
  }
}

function withoutSlash({ href }: URL): string {
  return href.replace(/\/+$/, '');
}
