import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import { ANSWER_MESSAGE, Page, Told } from './answers.js';

/** Puts what a handler returns into the success envelope; a route without `@Answers` answers as it is. */
@Injectable()
export class EnvelopeInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const message = this.reflector.get<string | undefined>(ANSWER_MESSAGE, context.getHandler());
    if (message === undefined) return next.handle();
    return next.handle().pipe(map((result: unknown) => envelope(result, message)));
  }
}

function envelope(result: unknown, message: string): object {
  if (result instanceof Page) return { success: true, data: result.items, message, meta: result.meta };
  if (result instanceof Told) return { success: true, data: result.data, message: result.message };
  return { success: true, data: result ?? null, message };
}
