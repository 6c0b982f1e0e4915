import { describe, expect, it } from '@jest/globals';
import { readTopic } from '../../platform/config/config.module.js';
import { WhatsappConfig } from './whatsapp.config.js';

const MAIN = { WHATSAPP_API_URL: 'https://one.example/send', API_KEY: 'first' };
const FALLBACK = { WHATSAPP_FALLBACK_URL: 'https://two.example/send', WHATSAPP_FALLBACK_KEY: 'second' };
const read = (source: NodeJS.ProcessEnv) => readTopic(WhatsappConfig, { ...MAIN, ...source });

describe('settings of the WhatsApp gateways', () => {
  it('are one gateway, and a second one when there is', () => {
    const main = { name: 'main', url: 'https://one.example/send', token: 'first' };
    expect(read({}).gateways).toEqual([main]);
    expect(read(FALLBACK).gateways).toEqual([
      main,
      { name: 'fallback', url: 'https://two.example/send', token: 'second' },
    ]);
  });

  it.each([
    [{ WHATSAPP_FALLBACK_URL: FALLBACK.WHATSAPP_FALLBACK_URL }, 'WHATSAPP_FALLBACK_KEY is missing'],
    [{ WHATSAPP_FALLBACK_KEY: 'second' }, 'WHATSAPP_FALLBACK_URL is missing'],
    [{ ...FALLBACK, WHATSAPP_FALLBACK_URL: 'two' }, 'WHATSAPP_FALLBACK_URL must be a URL'],
    [
      { ...FALLBACK, WHATSAPP_FALLBACK_KEY: 'rivai123', APP_ENV: 'production' },
      'WHATSAPP_FALLBACK_KEY is an example',
    ],
    [{ WHATSAPP_PER_MINUTE: '9' }, 'WHATSAPP_PER_MINUTE must be a whole number from 10 to 60000'],
  ])('%j are refused: %s', (source, fault) => {
    expect(() => read(source)).toThrow(fault);
  });
});
