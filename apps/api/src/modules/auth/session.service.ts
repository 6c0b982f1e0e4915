import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { sameText } from '../../platform/crypto/constant-time.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Audience, Principal } from '../../platform/security/principal.js';
import { AccessTokens } from './access-tokens.js';
import { decideRefresh, type RefreshCircumstances, type RefreshDecision } from './domain/refresh-decision.js';
import { ACCESS_SECONDS, expiryOf } from './domain/session-lifetime.js';
import { EndedSessions } from './ended-sessions.js';
import { formatToken, hashOf, parseToken, type RefreshToken, RefreshTokens } from './refresh-tokens.js';
import type { SessionEntity } from './session.entity.js';
import { SessionRepository } from './session.repository.js';

/** What somebody who is logged in holds. */
export interface Grant extends Principal {
  accessToken: string;
  /** Seconds. */
  expiresIn: number;
  refreshToken: string;
  /** Whether the browser should keep the refresh token when it is closed. */
  remember: boolean;
}

/** Sessions: opened by a login, kept alive by rotating refresh tokens, ended by a logout or by a stolen token. */
@Injectable()
export class SessionService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly refreshTokens: RefreshTokens,
    private readonly accessTokens: AccessTokens,
    private readonly ended: EndedSessions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async open(
    audience: Audience,
    subjectId: number,
    { remember, device }: { remember: boolean; device: string },
    tx: Tx,
  ): Promise<Grant> {
    const now = this.clock.now();
    const token = this.refreshTokens.first(randomUUID());
    const session: SessionEntity = {
      id: token.sessionId,
      audience,
      subjectId,
      tokenHash: hashOf(token),
      previousHash: null,
      remember,
      device,
      createdAt: now,
      rotatedAt: now,
      lastUsedAt: now,
      expiresAt: expiryOf(remember, now),
      endedAt: null,
    };
    await this.sessions.insert(session, tx);
    return this.grant(session, token);
  }

  /**
   * Changes a refresh token for the next one and an access token. Throws `session_ended` for a token that is
   * unknown, over, or was replaced longer ago than parallel tabs explain; only the latter ends the session.
   */
  async refresh(audience: Audience, text: string | undefined): Promise<Grant> {
    const token = parseToken(text);
    if (!token) throw new AppError('unauthenticated');
    const next = this.refreshTokens.next(token);
    const { session, decision } = await this.exchange(audience, token, next);
    if (decision === 'reuse') await this.ended.add([token.sessionId]);
    if (!session || !['rotate', 'repeat'].includes(decision)) throw new AppError('session_ended');
    return this.grant(session, next);
  }

  /** Ends the session that the token belongs to, if it does; its access tokens are refused from now on. */
  async close(audience: Audience, text: string | undefined): Promise<void> {
    const token = parseToken(text);
    if (!token) return;
    const closed = await this.database.run(async (tx) => {
      const session = await this.sessions.findForUpdate(token.sessionId, audience, tx);
      if (!session || session.endedAt || !['current', 'previous'].includes(this.presentedAs(session, token)))
        return false;
      await this.sessions.end(session.id, this.clock.now(), tx);
      return true;
    });
    if (closed) await this.ended.add([token.sessionId]);
  }

  private exchange(
    audience: Audience,
    token: RefreshToken,
    next: RefreshToken,
  ): Promise<{ session: SessionEntity | null; decision: RefreshDecision }> {
    return this.database.run(async (tx) => {
      const now = this.clock.now();
      const session = await this.sessions.findForUpdate(token.sessionId, audience, tx);
      if (!session) return { session, decision: 'over' };
      const decision = decideRefresh({ ...session, presented: this.presentedAs(session, token) }, now);
      if (decision === 'reuse') await this.sessions.end(session.id, now, tx);
      if (decision === 'rotate') {
        const { id, tokenHash: previousHash, remember } = session;
        const times = { rotatedAt: now, lastUsedAt: now, expiresAt: expiryOf(remember, now) };
        await this.sessions.rotate(id, { tokenHash: hashOf(next), previousHash, ...times }, tx);
      }
      return { session, decision };
    });
  }

  private async grant(
    { id: sessionId, audience, subjectId, remember }: SessionEntity,
    token: RefreshToken,
  ): Promise<Grant> {
    const principal = { audience, subjectId, sessionId };
    const accessToken = await this.accessTokens.issue(principal);
    return {
      ...principal,
      accessToken,
      expiresIn: ACCESS_SECONDS,
      refreshToken: formatToken(token),
      remember,
    };
  }

  private presentedAs(session: SessionEntity, token: RefreshToken): RefreshCircumstances['presented'] {
    const hash = hashOf(token);
    const otherwise = this.refreshTokens.isOurs(token) ? 'older' : 'foreign';
    if (sameText(hash, session.tokenHash)) return 'current';
    return session.previousHash !== null && sameText(hash, session.previousHash) ? 'previous' : otherwise;
  }
}
