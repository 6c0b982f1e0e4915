import type { EnvReader } from '../../platform/config/env.js';

/** The key with which the operator's own systems use the whole internal API. */
export class ApiKeyConfig {
  readonly apiKey: string;

  constructor(env: EnvReader) {
    this.apiKey = env.secret('API_KEY2');
  }
}
