import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.js';

const complete = {
  SANDBOX_PORT: '3001',
  APP_URL: 'http://localhost:3000/',
  MIDTRANS_SERVER_KEY: 'server',
  MIDTRANS_CLIENT_KEY: 'client',
  API_KEY: 'whatsapp',
};

describe('settings', () => {
  it('are read from the environment', () => {
    expect(readSettings({ ...complete, SANDBOX_STATE_FILE: '.data/sandbox.json' })).toEqual({
      options: {
        port: 3001,
        serverKey: 'server',
        clientKey: 'client',
        whatsappToken: 'whatsapp',
        notificationUrl: 'http://localhost:3000/midtrans/webhook',
        finishUrl: 'http://localhost:3000/',
        stateFile: '.data/sandbox.json',
        log: true,
      },
    });
  });

  it('refuse production', () => {
    expect(readSettings({ ...complete, APP_ENV: 'production' })).toMatchObject({
      refused: expect.stringContaining('APP_ENV=production'),
    });
  });

  it.each([
    [{}, 'SANDBOX_PORT, APP_URL, MIDTRANS_SERVER_KEY, MIDTRANS_CLIENT_KEY, API_KEY'],
    [{ ...complete, API_KEY: '' }, 'API_KEY'],
    [{ ...complete, SANDBOX_PORT: 'here' }, 'SANDBOX_PORT'],
    [{ ...complete, APP_URL: 'localhost' }, 'APP_URL'],
  ])('refuse %j and say why', (environment, reason) => {
    expect(readSettings(environment)).toEqual({ refused: expect.stringContaining(reason) });
  });
});
