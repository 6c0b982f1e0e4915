import midtransClient from 'midtrans-client';
import type { MidtransConfig } from './midtrans.config.js';
import type { Reply } from './domain/reply.js';

const MOST_BYTES = 1024 * 1024;

/** The two halves of the official client, pointed at the configured hosts; without this it would wait for ever. */
export function createSdk({ isProduction, serverKey, clientKey, snapUrl, apiUrl, timeout }: MidtransConfig) {
  const options = { isProduction, serverKey, clientKey };
  const snap = new midtransClient.Snap(options);
  const core = new midtransClient.CoreApi(options);
  for (const client of [snap, core]) {
    client.apiConfig.getSnapApiBaseUrl = () => `${snapUrl}/snap/v1`;
    client.apiConfig.getCoreApiBaseUrl = () => apiUrl;
    const { defaults } = client.httpClient.http_client;
    Object.assign(defaults, { timeout, maxRedirects: 0, maxContentLength: MOST_BYTES });
  }
  return { snap, core };
}

interface ClientFailure {
  httpStatusCode?: unknown;
  ApiResponse?: unknown;
  rawHttpClientData?: { code?: unknown };
  code?: unknown;
}

/**
 * Runs a call of the official client. Its errors hold the request with the server key in it, so that none of them
 * leaves this function: only the status, the body and a code do.
 */
export async function replyOf(call: Promise<unknown>): Promise<Reply> {
  try {
    return { kind: 'answered', status: 200, body: await call };
  } catch (error) {
    const { httpStatusCode, ApiResponse: body, rawHttpClientData, code } = error as ClientFailure;
    const status = Number(httpStatusCode ?? Number.NaN);
    if (Number.isInteger(status)) return { kind: 'answered', status, body };
    const reason = rawHttpClientData?.code ?? code;
    return { kind: 'silent', reason: typeof reason === 'string' ? reason : 'no answer' };
  }
}
