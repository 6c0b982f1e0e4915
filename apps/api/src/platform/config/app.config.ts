import type { EnvReader } from './env.js';

const KEY_SHAPE = {
  pattern: /^base64:[A-Za-z0-9+/]{43}=$/,
  hint: 'must be base64: and 32 bytes (`npm run key` makes one)',
};
const ZERO_KEY = `base64:${Buffer.alloc(32).toString('base64')}`;

/** What the process is, where it listens and how it is reached. */
export class AppConfig {
  readonly name: string;
  readonly env: 'development' | 'test' | 'staging' | 'production';
  readonly debug: boolean;
  /** The one origin that customers see, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly key: string;
  readonly previousKey: string | undefined;
  readonly logLevel: string;
  readonly trustedProxies: string[];
  readonly rateLimits: boolean;

  constructor(env: EnvReader) {
    this.name = env.text('APP_NAME', { default: 'TeamAnuBot' });
    this.env = env.oneOf('APP_ENV', ['development', 'test', 'staging', 'production'], 'development');
    this.debug = env.flag('APP_DEBUG', false);
    this.port = env.int('PORT', { default: 3000, min: 0, max: 65535 });
    this.url = env.url('APP_URL', `http://localhost:${this.port}`).href.replace(/\/$/, '');
    this.key = env.secret('APP_KEY', KEY_SHAPE);
    this.previousKey = env.optionalText('APP_PREVIOUS_KEY', KEY_SHAPE);
    this.logLevel = env.oneOf(
      'LOG_LEVEL',
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'info',
    );
    this.trustedProxies = env.list('TRUSTED_PROXIES');
    this.rateLimits = env.oneOf('RATE_LIMITS', ['on', 'off'], 'on') === 'on';
    if (env.isProduction) this.refuseUnsafe(env);
  }

  get isProduction(): boolean {
    return this.env === 'production';
  }

  private refuseUnsafe(env: EnvReader): void {
    if (this.key === ZERO_KEY) env.fault('APP_KEY', 'is an example; production needs a real one');
    if (!this.url.startsWith('https://')) env.fault('APP_URL', 'must be https in production');
    if (this.debug) env.fault('APP_DEBUG', 'must be false in production');
    if (!this.rateLimits) env.fault('RATE_LIMITS', 'must be on in production');
    if (env.has('SANDBOX_PORT'))
      env.fault('SANDBOX_PORT', 'must not be set in production: the sandbox is for development');
  }
}
