import { setTimeout as pause } from 'node:timers/promises';

/** What a shop may answer when something it needs is away; the caller tries again, as the portal does. */
const TRY_AGAIN = [429, 502, 503];
const PATIENCE_MS = 240_000;

export interface Answer<Data = Record<string, unknown>> {
  status: number;
  data: Data;
}

/** The shop as somebody on a bad day sees it: no answer and "try again later" are tried again. */
export class Shop {
  /** Every answer that must never be given. */
  readonly broken: string[] = [];

  constructor(private readonly url: string) {}

  async ask<Data>(
    method: 'GET' | 'POST',
    path: string,
    { body, headers = {} }: { body?: object; headers?: Record<string, string> } = {},
  ): Promise<Answer<Data>> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(250)) {
      const answer = await this.once<Data>(method, path, headers, body);
      if (answer && !TRY_AGAIN.includes(answer.status)) return answer;
    }
    throw new Error(`${method} ${path} was not answered within ${PATIENCE_MS / 1_000} s`);
  }

  private async once<Data>(
    method: string,
    path: string,
    headers: Record<string, string>,
    body: object | undefined,
  ): Promise<Answer<Data> | undefined> {
    try {
      const response = await fetch(`${this.url}${path}`, {
        method,
        headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(30_000),
      });
      const text = await response.text();
      if (response.status === 500) this.broken.push(`${method} ${path}: ${text}`);
      return { status: response.status, data: (JSON.parse(text) as { data: Data }).data };
    } catch {
      return undefined;
    }
  }
}
