import { createSandbox, type Sandbox, type SandboxOptions } from '@teamanubot/sandbox';
import { testEnvironment } from './environment.js';

/** The stand-ins for Midtrans and the WhatsApp gateway in this process, on a free port; `close()` when done. */
export async function startSandbox(
  options: Partial<SandboxOptions> = {},
): Promise<Sandbox & { environment: NodeJS.ProcessEnv }> {
  const settings = testEnvironment();
  const sandbox = await createSandbox({
    port: 0,
    serverKey: String(settings.MIDTRANS_SERVER_KEY),
    clientKey: String(settings.MIDTRANS_CLIENT_KEY),
    whatsappToken: String(settings.API_KEY),
    notificationUrl: `${settings.APP_URL}/midtrans/webhook`,
    ...options,
  });
  const { url } = sandbox;
  const environment = { MIDTRANS_SNAP_URL: url, MIDTRANS_API_URL: url, WHATSAPP_API_URL: `${url}/send` };
  return { ...sandbox, environment };
}
