import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy, type StrategyOptionsWithoutRequest } from 'passport-jwt';
import { AppError } from '../../platform/errors/app-error.js';
import type { AdminPrincipal, Audience, Principal } from '../../platform/security/principal.js';
import { type AccessClaims, AccessTokens, ALGORITHM } from './access-tokens.js';
import { EndedSessions } from './ended-sessions.js';
import { UserRepository } from './user.repository.js';

@Injectable()
export class PortalTokenStrategy extends PassportStrategy(Strategy, 'portal') {
  constructor(
    tokens: AccessTokens,
    private readonly ended: EndedSessions,
  ) {
    super(optionsOf('portal', tokens));
  }

  validate(claims: AccessClaims): Promise<Principal> {
    return principalOf('portal', claims, this.ended);
  }
}

@Injectable()
export class AdminTokenStrategy extends PassportStrategy(Strategy, 'admin') {
  constructor(
    tokens: AccessTokens,
    private readonly ended: EndedSessions,
    private readonly users: UserRepository,
  ) {
    super(optionsOf('admin', tokens));
  }

  /** The role is the one that the row has now: who loses it has lost it with the next request. */
  async validate(claims: AccessClaims): Promise<AdminPrincipal> {
    const principal = await principalOf('admin', claims, this.ended);
    const user = await this.users.findById(principal.subjectId);
    if (!user?.isActive) throw new AppError('session_ended');
    return { ...principal, role: user.role };
  }
}

function optionsOf(audience: Audience, tokens: AccessTokens): StrategyOptionsWithoutRequest {
  return {
    jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
    audience,
    algorithms: [ALGORITHM],
    secretOrKeyProvider: (_request, token: string, done) => {
      const key = tokens.keyOf(audience, token);
      // Its types have not heard of key objects, which what it verifies with wants most.
      done(key ? null : 'signed with a key that is not ours', key as unknown as Buffer | undefined);
    },
  };
}

async function principalOf(
  audience: Audience,
  claims: AccessClaims,
  ended: EndedSessions,
): Promise<Principal> {
  if (await ended.has(claims.sid)) throw new AppError('session_ended');
  return { audience, subjectId: Number(claims.sub), sessionId: claims.sid };
}
