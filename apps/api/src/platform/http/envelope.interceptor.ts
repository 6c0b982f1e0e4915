import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { envelope } from './envelope.js';

/** Puts what a handler returns into the success envelope. */
export class EnvelopeInterceptor implements NestInterceptor {
  constructor(private readonly message: string) {}

  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(map((result: unknown) => envelope(result, this.message)));
  }
}
