import type { EnvReader } from '../../platform/config/env.js';

/** The operator's WhatsApp HTTP gateway. */
export class WhatsappConfig {
  /** The full address of its `/send`. */
  readonly url: string;
  /** Header `x-whatsapp-token`. */
  readonly token: string;

  constructor(env: EnvReader) {
    this.url = env.url('WHATSAPP_API_URL').href;
    this.token = env.secret('API_KEY');
  }
}
