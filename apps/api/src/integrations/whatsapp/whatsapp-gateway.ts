import type { Failure } from './domain/outcome.js';
import type { GatewayAddress } from './whatsapp.config.js';

const TIMEOUT_MS = 10_000;

/** Answers that would be the same next time: the gateway read the message and refused it. */
const PERMANENT = new Set([400, 413, 422]);
/** Answers of a gateway that works for nobody, although they speak of the request: its token, its time, its pace. */
const OUT_OF_ORDER = new Set([401, 403, 408, 429]);

interface Trouble {
  permanent?: boolean;
  /** The gateway does not do its work, whatever the message. */
  silent?: boolean;
  away?: boolean;
}

/** The gateway did not take a message. Says neither number nor text. */
export class GatewayError extends Error implements Failure {
  readonly permanent: boolean;
  readonly silent: boolean;
  readonly away: boolean;

  constructor(
    readonly reason: string,
    { permanent = false, silent = false, away = false }: Trouble,
  ) {
    super(`The WhatsApp gateway ${reason}`);
    this.name = 'GatewayError';
    this.permanent = permanent;
    this.silent = silent;
    this.away = away;
  }
}

/** The protocol of one gateway. */
export class WhatsappGateway {
  constructor(private readonly address: Pick<GatewayAddress, 'url' | 'token'>) {}

  /** Hands over one message; the gateway has it when this resolves. Throws {@link GatewayError}. */
  async send(number: string, message: string): Promise<void> {
    const { status, ok } = await this.post(JSON.stringify({ number, message }));
    if (ok) return;
    const silent = status < 400 || status >= 500 || OUT_OF_ORDER.has(status);
    throw new GatewayError(`answered ${status}`, { permanent: PERMANENT.has(status), silent });
  }

  private async post(body: string): Promise<{ status: number; ok: boolean }> {
    try {
      const response = await fetch(this.address.url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'x-whatsapp-token': this.address.token },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.body?.cancel();
      return response;
    } catch (error) {
      const late = error instanceof Error && error.name === 'TimeoutError';
      throw new GatewayError(late ? 'did not answer in time' : 'could not be reached', { silent: true });
    }
  }
}
