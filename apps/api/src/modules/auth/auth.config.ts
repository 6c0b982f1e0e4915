import type { EnvReader } from '../../platform/config/env.js';

const MIN_ROUNDS = 4;
const MIN_ROUNDS_IN_PRODUCTION = 10;

/** What a password hash costs. */
export class AuthConfig {
  readonly bcryptRounds: number;

  constructor(env: EnvReader) {
    const min = env.isProduction ? MIN_ROUNDS_IN_PRODUCTION : MIN_ROUNDS;
    this.bcryptRounds = env.int('BCRYPT_ROUNDS', { default: 12, min, max: 15 });
  }
}
