import { describe, expect, it } from '@jest/globals';
import { readTopic } from '../../platform/config/config.module.js';
import { MidtransConfig } from './midtrans.config.js';

const KEYS = { MIDTRANS_SERVER_KEY: 'SB-Mid-server-a1b2', MIDTRANS_CLIENT_KEY: 'SB-Mid-client-c3d4' };
const PRODUCTION = { ...KEYS, APP_ENV: 'production', MIDTRANS_IS_PRODUCTION: 'true' };

const read = (source: NodeJS.ProcessEnv) => readTopic(MidtransConfig, source);

describe('the settings of Midtrans', () => {
  it('mean its sandbox unless they say otherwise', () => {
    expect(read(KEYS)).toMatchObject({
      isProduction: false,
      snapUrl: 'https://app.sandbox.midtrans.com',
      apiUrl: 'https://api.sandbox.midtrans.com',
      signingKeys: ['SB-Mid-server-a1b2'],
    });
  });

  it('mean production by the flag, never by the look of a key', () => {
    expect(read(PRODUCTION)).toMatchObject({
      snapUrl: 'https://app.midtrans.com',
      apiUrl: 'https://api.midtrans.com',
    });
  });

  it('may point elsewhere, with or without a slash', () => {
    const urls = { MIDTRANS_SNAP_URL: 'http://127.0.0.1:3001/', MIDTRANS_API_URL: 'http://127.0.0.1:3001' };
    expect(read({ ...KEYS, ...urls })).toMatchObject({
      snapUrl: 'http://127.0.0.1:3001',
      apiUrl: 'http://127.0.0.1:3001',
    });
  });

  it('accept the key before while keys are rotated', () => {
    const { signingKeys } = read({ ...KEYS, MIDTRANS_PREVIOUS_SERVER_KEY: 'SB-Mid-server-former' });
    expect(signingKeys).toEqual(['SB-Mid-server-a1b2', 'SB-Mid-server-former']);
  });
});

describe('the boot is refused', () => {
  it.each([
    ['without a server key', { ...KEYS, MIDTRANS_SERVER_KEY: undefined }, 'MIDTRANS_SERVER_KEY is missing'],
    ['with an empty one', { ...KEYS, MIDTRANS_SERVER_KEY: '' }, 'MIDTRANS_SERVER_KEY is missing'],
    ['without a client key', { ...KEYS, MIDTRANS_CLIENT_KEY: '' }, 'MIDTRANS_CLIENT_KEY is missing'],
    ['with a flag that is neither', { ...KEYS, MIDTRANS_IS_PRODUCTION: '1' }, 'MIDTRANS_IS_PRODUCTION'],
  ])('%s', (_, source, fault) => {
    expect(() => read(source)).toThrow(fault);
  });

  it.each([
    ['an example key', { MIDTRANS_SERVER_KEY: 'rivai123' }, 'MIDTRANS_SERVER_KEY is an example'],
    ['the simulator', { MIDTRANS_IS_PRODUCTION: 'false' }, 'must be true in production'],
    ['no word on which Midtrans', { MIDTRANS_IS_PRODUCTION: undefined }, 'must be given in production'],
    [
      'payment pages without TLS',
      { MIDTRANS_SNAP_URL: 'http://127.0.0.1:3001' },
      'MIDTRANS_SNAP_URL must be https',
    ],
    ['an API without TLS', { MIDTRANS_API_URL: 'http://127.0.0.1:3001' }, 'MIDTRANS_API_URL must be https'],
  ])('in production with %s', (_, change, fault) => {
    expect(() => read({ ...PRODUCTION, ...change })).toThrow(fault);
  });
});
