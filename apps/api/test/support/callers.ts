import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Heard<Data> {
  status: number;
  code: string | undefined;
  /** Of the success, or what a conflict tells. */
  data: Data;
  errors: Record<string, string[]> | undefined;
  cookie: string | undefined;
  text: string;
}

/** Requests of somebody who is logged in, and what is answered. */
export function callerOf(app: NestFastifyApplication, headers: Record<string, string> = {}) {
  return async <Data = Record<string, unknown>>(
    method: Method,
    url: string,
    payload?: object,
    more: { remoteAddress?: string } = {},
  ): Promise<Heard<Data>> => {
    const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}), ...more });
    const body = answer.json<{ code?: string; data: Data; errors?: Record<string, string[]> }>();
    return {
      status: answer.statusCode,
      code: body.code,
      data: body.data,
      errors: body.errors,
      cookie: answer.cookies[0]?.value,
      text: answer.body,
    };
  };
}

export type Caller = ReturnType<typeof callerOf>;
