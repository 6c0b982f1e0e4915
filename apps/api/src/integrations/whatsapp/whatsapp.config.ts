import type { EnvReader } from '../../platform/config/env.js';

/** Where messages go, in order of preference. */
export type GatewayName = 'main' | 'fallback';

/** One HTTP gateway of the operator. */
export interface GatewayAddress {
  name: GatewayName;
  /** The full address of its `/send`. */
  url: string;
  /** Header `x-whatsapp-token`. */
  token: string;
}

/** The operator's WhatsApp HTTP gateways. */
export class WhatsappConfig {
  /** The first is used as long as it works. */
  readonly gateways: readonly GatewayAddress[];
  /** Messages that all workers together may send in any minute. */
  readonly perMinute: number;

  constructor(env: EnvReader) {
    const main = { url: env.url('WHATSAPP_API_URL').href, token: env.secret('API_KEY') };
    this.gateways = [{ name: 'main', ...main }, ...fallbackOf(env)];
    this.perMinute = env.int('WHATSAPP_PER_MINUTE', { default: 600, min: 10, max: 60_000 });
  }
}

/** One needs both, an address and its key. */
function fallbackOf(env: EnvReader): GatewayAddress[] {
  const given = [env.has('WHATSAPP_FALLBACK_URL'), env.has('WHATSAPP_FALLBACK_KEY')];
  if (!given.includes(true)) return [];
  const url = env.url('WHATSAPP_FALLBACK_URL').href;
  return [{ name: 'fallback', url, token: env.secret('WHATSAPP_FALLBACK_KEY') }];
}
