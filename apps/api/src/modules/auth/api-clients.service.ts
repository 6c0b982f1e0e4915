import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import { subscriberOf } from '../../platform/security/network.js';
import { type Limit, RateLimiter } from '../../platform/security/rate-limiter.js';
import { ApiKeyConfig } from './api-key.config.js';
import { tokenName } from './api-token.entity.js';
import { ApiTokens } from './api-tokens.service.js';
import { API_SCOPES, type ApiScope } from './domain/api-scopes.js';

/** A system that calls the internal API. */
export interface SystemClient {
  /** As audit log and ledger name who did something. */
  name: string;
  scopes: readonly ApiScope[];
}

/** Of wrong tokens from one address; a right one is never counted. */
const FAILURES: Limit = { name: 'api-token', points: 30, seconds: 60 };

/** Tells systems by what they send in `x-api-token`. */
@Injectable()
export class ApiClients {
  private readonly key: Buffer;

  constructor(
    { apiKey }: ApiKeyConfig,
    private readonly tokens: ApiTokens,
    private readonly limiter: RateLimiter,
  ) {
    this.key = digest(apiKey);
  }

  /** Throws `unauthenticated`, and `too_many_requests` after too many failures from the address. */
  async identify(token: string, ip: string): Promise<SystemClient> {
    const client = await this.find(token, ip);
    if (client) return client;
    await this.limiter.consume(FAILURES, subscriberOf(ip));
    throw new AppError('unauthenticated');
  }

  private async find(token: string, ip: string): Promise<SystemClient | undefined> {
    if (timingSafeEqual(digest(token), this.key)) return { name: tokenName('static'), scopes: API_SCOPES };
    const known = await this.tokens.verify(token, ip);
    return known && { name: tokenName(known.tokenId), scopes: known.scopes };
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
