import { beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../../test/support/clock.js';
import { AppConfig } from '../../../platform/config/app.config.js';
import { EnvReader } from '../../../platform/config/env.js';
import { EXAMPLE_ENVIRONMENT } from '../../../platform/config/example-environment.js';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import { RenewalLinks } from './renewal-links.service.js';

const DAY_MS = 86_400_000;
const NEWER_KEY = `base64:${Buffer.alloc(32, 1).toString('base64')}`;

let clock: TestClock;

function linksWith(environment: NodeJS.ProcessEnv = {}): RenewalLinks {
  const app = new AppConfig(
    new EnvReader({ ...EXAMPLE_ENVIRONMENT, APP_URL: 'https://anubot.test/', ...environment }),
  );
  return new RenewalLinks(new KeyRing(app), app, clock);
}

function tokenOf(url: string): string {
  return url.replace('https://anubot.test/renew/', '');
}

describe('a renewal link', () => {
  beforeEach(() => {
    clock = new TestClock(new Date('2026-12-24T07:05:00.123Z'));
  });

  it('leads to the page of its subscription', () => {
    const url = linksWith().urlFor(12);
    expect(url).toMatch(/^https:\/\/anubot\.test\/renew\/[A-Za-z0-9_-]{36}$/);
    expect(linksWith().read(tokenOf(url))).toBe(12);
  });

  it('lapses after 28 days', () => {
    const token = tokenOf(linksWith().urlFor(12));
    clock.advance(28 * DAY_MS - 1_000);
    expect(linksWith().read(token)).toBe(12);
    clock.advance(1_000);
    expect(() => linksWith().read(token)).toThrow(expect.objectContaining({ code: 'renewal_link_expired' }));
  });

  it('survives a rotation of the key, once', () => {
    const token = tokenOf(linksWith().urlFor(12));
    const rotated = { APP_KEY: NEWER_KEY, APP_PREVIOUS_KEY: EXAMPLE_ENVIRONMENT.APP_KEY };
    expect(linksWith(rotated).read(token)).toBe(12);
    const forged = expect.objectContaining({ code: 'not_found' });
    expect(() => linksWith({ APP_KEY: NEWER_KEY }).read(token)).toThrow(forged);
  });
});
