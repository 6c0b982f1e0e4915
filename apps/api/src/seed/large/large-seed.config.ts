import type { EnvReader } from '../../platform/config/env.js';

/** Where so much made-up data may be made: nowhere that customers are. */
export class LargeSeedConfig {
  readonly environment: string;

  constructor(env: EnvReader) {
    this.environment = env.text('APP_ENV', { default: 'development' });
    if (!['development', 'test'].includes(this.environment))
      env.fault('APP_ENV', `is ${this.environment}: made-up customers belong into development`);
  }
}
