import { createHash, randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { type Actor, AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { sameText } from '../../platform/crypto/constant-time.js';
import { Database } from '../../platform/database/database.js';
import { AppError, fieldError } from '../../platform/errors/app-error.js';
import { type ApiTokenEntity, tokenName } from './api-token.entity.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { isListed } from './domain/address-list.js';
import type { ApiScope } from './domain/api-scopes.js';

/** So that whoever finds one somewhere knows what it is. */
const HEAD = 'tab_';
const SECRET_BYTES = 32;
const HINT_LENGTH = HEAD.length + 6;
/** How often, at most, it is written down that a token was used, in milliseconds. */
const NOTED_EVERY = 60_000;

export interface ApiTokenWish {
  name: string;
  scopes: ApiScope[];
  /** Addresses and networks; none: from anywhere. */
  ipList: string[];
  expiresAt: Date | null;
}

/** Whose request it is, and what it may do. */
export interface ApiClient {
  tokenId: number;
  scopes: readonly ApiScope[];
}

/** Keys to the internal API, for systems. */
@Injectable()
export class ApiTokens {
  private readonly logger = new Logger(ApiTokens.name);

  constructor(
    private readonly tokens: ApiTokenRepository,
    private readonly audit: AuditLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** `token` is seen here and never again. Throws `validation_failed` at `expires_at` when it lies behind. */
  async create(wish: ApiTokenWish, actor: Actor): Promise<{ row: ApiTokenEntity; token: string }> {
    const now = this.clock.now();
    if (wish.expiresAt && wish.expiresAt <= now) throw fieldError('expires_at', 'future');
    const token = HEAD + randomBytes(SECRET_BYTES).toString('base64url');
    const row = await this.database.run(async (tx) => {
      const row = await this.tokens.insert(
        {
          ...wish,
          hash: hashOf(token),
          hint: token.slice(0, HINT_LENGTH),
          createdBy: actor.name,
          createdAt: now,
          lastUsedAt: null,
          revokedAt: null,
        },
        tx,
      );
      const { name, scopes, ipList: ip_list, expiresAt: expires_at } = wish;
      const after = { name, scopes, ip_list, expires_at };
      await this.audit.record(actor, { action: 'token.create', subject: tokenName(row.id), after }, tx);
      return row;
    });
    return { row, token };
  }

  /** Refused from now on; what is revoked stays so. Throws `not_found`. */
  async revoke(id: number, actor: Actor): Promise<void> {
    await this.database.run(async (tx) => {
      const token = await this.tokens.findForUpdate(id, tx);
      if (!token) throw new AppError('not_found');
      if (token.revokedAt) return;
      await this.tokens.revoke(id, this.clock.now(), tx);
      const { name } = token;
      const change = { before: { name, revoked: false }, after: { name, revoked: true } };
      await this.audit.record(actor, { action: 'token.revoke', subject: tokenName(id), ...change }, tx);
    });
  }

  /** Undefined for a token that is unknown, revoked or lapsed, or comes from where it may not. */
  async verify(token: string, ip: string): Promise<ApiClient | undefined> {
    if (!token.startsWith(HEAD)) return undefined;
    const now = this.clock.now();
    const hash = hashOf(token);
    const row = await this.tokens.findByHash(hash);
    if (!row || !sameText(row.hash, hash) || row.revokedAt) return undefined;
    if ((row.expiresAt && row.expiresAt <= now) || !isListed(ip, row.ipList)) return undefined;
    await this.noteUse(row, now);
    return { tokenId: row.id, scopes: row.scopes };
  }

  /** A right token is let in, whether or not this works. */
  private async noteUse({ id, lastUsedAt }: ApiTokenEntity, now: Date): Promise<void> {
    const due = new Date(now.getTime() - NOTED_EVERY);
    if (lastUsedAt && lastUsedAt >= due) return;
    try {
      await this.tokens.noteUse(id, now, due);
    } catch (error) {
      this.logger.warn({ err: error, tokenId: id }, 'the use of a token is not written down for now');
    }
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
