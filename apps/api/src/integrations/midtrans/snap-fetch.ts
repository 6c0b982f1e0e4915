import type { MidtransConfig } from './midtrans.config.js';
import type { Reply } from './domain/reply.js';

/** A POST without content to the Snap API, for what the official client does not have. */
export async function postToSnap(
  path: string,
  { snapUrl, serverKey, timeout }: MidtransConfig,
): Promise<Reply> {
  try {
    const response = await fetch(`${snapUrl}/snap/v1${path}`, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        authorization: `Basic ${Buffer.from(`${serverKey}:`).toString('base64')}`,
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    return { kind: 'answered', status: response.status, body: parsed(await response.text()) };
  } catch (error) {
    const { name, cause } = error as { name: string; cause?: { code?: string } };
    return { kind: 'silent', reason: cause?.code ?? name };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
