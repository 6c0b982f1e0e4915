/** Settings that let the application be described without running: nothing is connected to. */
export const EXAMPLE_ENVIRONMENT: NodeJS.ProcessEnv = {
  APP_ENV: 'test',
  APP_KEY: `base64:${Buffer.alloc(32).toString('base64')}`,
  MIDTRANS_SERVER_KEY: 'not-a-server-key',
  MIDTRANS_CLIENT_KEY: 'not-a-client-key',
  WHATSAPP_API_URL: 'http://127.0.0.1:9/send',
  API_KEY: 'not-a-token',
  API_KEY2: 'not-a-token',
};
