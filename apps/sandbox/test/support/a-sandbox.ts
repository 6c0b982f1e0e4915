import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox.js';
import type { SnapRequest } from '../../src/midtrans/domain/snap-request.js';
import { aReceiver, type Receiver } from './receiver.js';

export const SERVER_KEY = 'SB-Mid-server-test';
export const CLIENT_KEY = 'SB-Mid-client-test';
export const WHATSAPP_TOKEN = 'whatsapp-token';

export interface Running {
  readonly sandbox: Sandbox;
  readonly receiver: Receiver;
  /** Makes an order through the Snap API and answers its token. */
  order(request?: Partial<SnapRequest> & { orderId?: string }): Promise<{ orderId: string; token: string }>;
  close(): Promise<void>;
}

let count = 0;

/** A whole sandbox on a free port with a webhook that it may call. */
export async function aSandbox(options: Partial<SandboxOptions> = {}): Promise<Running> {
  const receiver = await aReceiver();
  const sandbox = await createSandbox({
    port: 0,
    serverKey: SERVER_KEY,
    clientKey: CLIENT_KEY,
    whatsappToken: WHATSAPP_TOKEN,
    notificationUrl: `${receiver.url}/midtrans/webhook`,
    ...options,
  });
  return {
    sandbox,
    receiver,
    async order({ orderId = `ORDER-${(count += 1)}`, ...request } = {}) {
      const body = { transaction_details: { order_id: orderId, gross_amount: 150_000 }, ...request };
      const response = await fetch(`${sandbox.url}/snap/v1/transactions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...authorization() },
        body: JSON.stringify(body),
      });
      const { token } = (await response.json()) as { token: string };
      return { orderId, token };
    },
    async close() {
      await sandbox.close();
      await receiver.close();
    },
  };
}

export const authorization = (key = SERVER_KEY): Record<string, string> => ({
  Authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`,
});
