import type { ErrorCode } from './error-codes.js';

/** `network`: there was no answer at all; `unreadable`: a success that is not ours, such as the login page of a public Wi-Fi. */
export type FailureCode = ErrorCode | 'network' | 'unreadable';

interface Details {
  message: string;
  code: FailureCode;
  /** HTTP status; 0 without an answer. */
  status: number;
  fields?: Record<string, string[]>;
  requestId?: string | undefined;
  /** Seconds, from `Retry-After`. */
  retryAfter?: number | undefined;
  /** Whatever else the envelope carries: `attempts_left`, `blocked_until`, `amount`. */
  data?: Record<string, unknown>;
}

/** A call that failed: the sentence to show, and the code that decides what happens next. */
export class ApiError extends Error {
  readonly code: FailureCode;
  readonly status: number;
  readonly fields: Record<string, string[]>;
  readonly requestId: string | undefined;
  readonly retryAfter: number | undefined;
  readonly data: Record<string, unknown>;

  constructor({ message, code, status, fields = {}, requestId, retryAfter, data = {} }: Details) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.fields = fields;
    this.requestId = requestId;
    this.retryAfter = retryAfter;
    this.data = data;
  }
}

export function unreadable(status: number): ApiError {
  return new ApiError({ message: '', code: 'unreadable', status });
}

export function unanswered(): ApiError {
  return new ApiError({ message: '', code: 'network', status: 0 });
}

/** Reads a failure answer. A body that is not our envelope (a proxy's page, nothing) becomes `internal_error` with no sentence. */
export function apiErrorFrom(status: number, headers: Headers, body: unknown): ApiError {
  const envelope = isEnvelope(body) ? body : {};
  const { message, code, errors, request_id: requestId, success: _, ...data } = envelope;
  return new ApiError({
    message: message ?? '',
    code: code ?? 'internal_error',
    status,
    fields: errors ?? {},
    requestId: requestId ?? headers.get('x-request-id') ?? undefined,
    retryAfter: secondsOf(headers.get('retry-after')),
    data,
  });
}

interface Envelope {
  success?: boolean;
  message?: string;
  code?: ErrorCode;
  errors?: Record<string, string[]>;
  request_id?: string;
  [name: string]: unknown;
}

/** Whether a body is the failure envelope of the API, and not the page of a proxy. */
export function isEnvelope(body: unknown): body is Envelope {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
}

function secondsOf(retryAfter: string | null): number | undefined {
  if (!retryAfter || !/^\d+$/.test(retryAfter)) return undefined;
  return Number(retryAfter);
}
