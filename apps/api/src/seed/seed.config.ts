import type { EnvReader } from '../platform/config/env.js';

export interface Login {
  email: string;
  password: string;
}

/** Who can log in to the demo. */
export class SeedConfig {
  readonly admin: Login;
  readonly customer: Login;

  constructor(env: EnvReader) {
    this.admin = { email: env.text('SEED_ADMIN_EMAIL'), password: env.secret('SEED_ADMIN_PASSWORD') };
    this.customer = {
      email: env.text('SEED_CUSTOMER_EMAIL'),
      password: env.secret('SEED_CUSTOMER_PASSWORD'),
    };
    if (env.isProduction) env.fault('APP_ENV', 'is production: demo data does not belong there');
  }
}
