import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  UseGuards,
  applyDecorators,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { subscriberOf } from '../security/network.js';
import { RateLimiter, type Limit } from '../security/rate-limiter.js';

export const LIMIT = 'rate-limit';

@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limiter: RateLimiter,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const limit = this.reflector.get<Limit>(LIMIT, context.getHandler());
    const { ip } = context.switchToHttp().getRequest<FastifyRequest>();
    await this.limiter.consume(limit, subscriberOf(ip));
    return true;
  }
}

/** So many requests of a route per window and client address; more are answered 429 with `Retry-After`. */
export const LimitPerAddress = (limit: Limit) =>
  applyDecorators(SetMetadata(LIMIT, limit), UseGuards(RateLimitGuard));
