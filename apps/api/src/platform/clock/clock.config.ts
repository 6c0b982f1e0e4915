import type { EnvReader } from '../config/env.js';

/** Whether time can be moved from outside. */
export class ClockConfig {
  /** Path of the file in which the sandbox says how far it has moved the clock; real time without it. */
  readonly follow: string | undefined;

  constructor(env: EnvReader) {
    this.follow = env.optionalText('SANDBOX_CLOCK');
    if (env.isProduction && this.follow !== undefined)
      env.fault(
        'SANDBOX_CLOCK',
        'must not be set in production: whoever moves the clock moves what is paid for',
      );
  }
}
