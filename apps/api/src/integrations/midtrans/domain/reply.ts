/** What came back from a call, before anybody has judged it. */
export type Reply =
  | {
      kind: 'answered';
      /** Of HTTP, or 200 where the official client does not tell. */
      status: number;
      body: unknown;
    }
  | {
      kind: 'silent';
      /** `ECONNREFUSED`, `ECONNABORTED` (too late) and the like; never more, since errors of the client carry the key. */
      reason: string;
    };

/** Answers that say nothing about what was asked; each may be asked again. */
export type NoAnswer =
  { kind: 'unavailable'; reason: string } | { kind: 'unauthorized' } | { kind: 'nonsense'; reason: string };

export type Json = Record<string, unknown>;

export function isJson(body: unknown): body is Json {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** For an answer that is not one of those that were expected. */
export function noAnswer(reply: Reply): NoAnswer {
  if (reply.kind === 'silent') return { kind: 'unavailable', reason: reply.reason };
  const code = codeOf(reply);
  if (code === 401 && isJson(reply.body)) return { kind: 'unauthorized' };
  if (code >= 500 || code === 429) return { kind: 'unavailable', reason: `status ${code}` };
  return { kind: 'nonsense', reason: isJson(reply.body) ? `status ${code}` : `status ${code}, not JSON` };
}

/** The Core API says in the body what other APIs say by HTTP; the body wins. */
export function codeOf(reply: Reply & { kind: 'answered' }): number {
  const inside = isJson(reply.body) ? Number(reply.body.status_code) : Number.NaN;
  return Number.isInteger(inside) ? inside : reply.status;
}
