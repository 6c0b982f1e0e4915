import type { CookieSerializeOptions } from '@fastify/cookie';
import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../../platform/config/app.config.js';
import type { Audience } from '../../platform/security/principal.js';
import { REMEMBERED_DAYS } from './domain/session-lifetime.js';
import type { Grant } from './session.service.js';

const DAY_SECONDS = 86_400;

/** Each audience has a cookie of its own, and only the routes that need it get to see it. */
const COOKIES: Record<Audience, { name: string; path: string }> = {
  portal: { name: 'tab_portal_refresh', path: '/api/auth' },
  admin: { name: 'tab_admin_refresh', path: '/api/admin/auth' },
};

/** Puts refresh tokens where scripts cannot read them. */
@Injectable()
export class RefreshCookies {
  private readonly secure: boolean;

  constructor({ url }: AppConfig) {
    this.secure = url.startsWith('https://');
  }

  /** Kept for sixty days, or until the browser is closed. Who is not in yet gets none. */
  give(reply: FastifyReply, grant: Grant | undefined): void {
    if (!grant) return;
    const { audience, refreshToken, remember } = grant;
    const lasting = remember ? { maxAge: REMEMBERED_DAYS * DAY_SECONDS } : {};
    void reply.setCookie(COOKIES[audience].name, refreshToken, { ...this.attributes(audience), ...lasting });
  }

  take(reply: FastifyReply, audience: Audience): void {
    void reply.clearCookie(COOKIES[audience].name, this.attributes(audience));
  }

  private attributes(audience: Audience): CookieSerializeOptions {
    return { path: COOKIES[audience].path, httpOnly: true, sameSite: 'strict', secure: this.secure };
  }
}

/** The refresh token that a request brings along. */
export const RefreshTokenOf = createParamDecorator(
  (audience: Audience, context: ExecutionContext): string | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().cookies[COOKIES[audience].name],
);
