import Midtrans, { type Client, type Snap } from 'midtrans-client';
import { CLIENT_KEY, SERVER_KEY } from './a-sandbox.js';

/** The official client, unchanged but for its two addresses. */
function pointed<Kind extends Client>(client: Kind, base: string): Kind {
  client.apiConfig.getSnapApiBaseUrl = () => `${base}/snap/v1`;
  client.apiConfig.getCoreApiBaseUrl = () => base;
  client.httpClient.http_client.defaults.timeout = 5000;
  return client;
}

const keys = (serverKey: string) => ({ isProduction: false, serverKey, clientKey: CLIENT_KEY });

export const snapClient = (base: string, serverKey = SERVER_KEY): Snap =>
  pointed(new Midtrans.Snap(keys(serverKey)), base);

export const coreClient = (base: string, serverKey = SERVER_KEY): Client =>
  pointed(new Midtrans.CoreApi(keys(serverKey)), base);

/** The error with which a call ends, without the parts that carry the key; undefined fields when it did not fail. */
export async function failure(
  call: Promise<unknown>,
): Promise<{ httpStatusCode: unknown; ApiResponse: unknown }> {
  const outcome: unknown = await call.catch((error: unknown) => error);
  const { httpStatusCode, ApiResponse } = outcome as { httpStatusCode: unknown; ApiResponse: unknown };
  return { httpStatusCode, ApiResponse };
}
