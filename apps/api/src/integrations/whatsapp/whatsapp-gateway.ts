import { Injectable } from '@nestjs/common';
import type { Failure } from './domain/outcome.js';
import { WhatsappConfig } from './whatsapp.config.js';

const TIMEOUT_MS = 10_000;

/** Answers that would be the same next time: the gateway read the message and refused it. */
const PERMANENT = new Set([400, 413, 422]);

/** The gateway did not take a message. Says neither number nor text. */
export class GatewayError extends Error implements Failure {
  constructor(
    readonly reason: string,
    readonly permanent: boolean,
  ) {
    super(`The WhatsApp gateway ${reason}`);
    this.name = 'GatewayError';
  }
}

@Injectable()
export class WhatsappGateway {
  constructor(private readonly config: WhatsappConfig) {}

  /** Hands over one message; the gateway has it when this resolves. Throws {@link GatewayError}. */
  async send(number: string, message: string): Promise<void> {
    const { status, ok } = await this.post(JSON.stringify({ number, message }));
    if (!ok) throw new GatewayError(`answered ${status}`, PERMANENT.has(status));
  }

  private async post(body: string): Promise<{ status: number; ok: boolean }> {
    try {
      const response = await fetch(this.config.url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'x-whatsapp-token': this.config.token },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.body?.cancel();
      return response;
    } catch (error) {
      const late = error instanceof Error && error.name === 'TimeoutError';
      throw new GatewayError(late ? 'did not answer in time' : 'could not be reached', false);
    }
  }
}
