import type { SandboxOptions } from './sandbox.js';

type Environment = Readonly<Record<string, string | undefined>>;

const REQUIRED = [
  'SANDBOX_PORT',
  'APP_URL',
  'MIDTRANS_SERVER_KEY',
  'MIDTRANS_CLIENT_KEY',
  'API_KEY',
] as const;

export type Settings = { readonly options: SandboxOptions } | { readonly refused: string };

/** Reads the settings of the process; a refusal is one sentence that names everything that is wrong. */
export function readSettings(env: Environment = process.env): Settings {
  if (env.APP_ENV === 'production') {
    return {
      refused: 'The sandbox does not start with APP_ENV=production: with it anybody could pay without money.',
    };
  }
  const missing = REQUIRED.filter((name) => !env[name]);
  if (missing.length > 0) return { refused: `The sandbox needs: ${missing.join(', ')}.` };
  const port = Number(env.SANDBOX_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return { refused: 'SANDBOX_PORT is no port number.' };
  if (!URL.canParse(env.APP_URL ?? '')) return { refused: 'APP_URL is no URL.' };
  const appUrl = (env.APP_URL ?? '').replace(/\/+$/, '');
  return {
    options: {
      port,
      ...(env.SANDBOX_HOST ? { host: env.SANDBOX_HOST } : {}),
      ...(env.SANDBOX_STATE_FILE ? { stateFile: env.SANDBOX_STATE_FILE } : {}),
      ...(env.SANDBOX_CLOCK ? { clockFile: env.SANDBOX_CLOCK } : {}),
      serverKey: env.MIDTRANS_SERVER_KEY ?? '',
      clientKey: env.MIDTRANS_CLIENT_KEY ?? '',
      whatsappToken: env.API_KEY ?? '',
      notificationUrl: `${appUrl}/midtrans/webhook`,
      finishUrl: `${appUrl}/`,
      log: true,
    },
  };
}
