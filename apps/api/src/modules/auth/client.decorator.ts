import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const LONGEST_DEVICE = 255;

/** From where a request comes. */
export interface Client {
  /** Behind our proxies' own addresses: the caller's. */
  ip: string;
  /** The browser's description of itself, at most 255 characters. */
  device: string;
}

export const CurrentClient = createParamDecorator((_: unknown, context: ExecutionContext): Client => {
  const { ip, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return { ip, device: (headers['user-agent'] ?? '').slice(0, LONGEST_DEVICE) };
});
