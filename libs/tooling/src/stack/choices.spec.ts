import { describe, expect, it } from '@jest/globals';
import { completeSettings, databaseOf, describeStack, whatIsOurs } from './choices.mjs';
import { makeSecrets } from './secrets.mjs';

const secrets = makeSecrets();
const ports = { web: 3000, sandbox: 3001, mariadb: 33_306, redis: 36_379 };
const complete = (given: Record<string, string>) => completeSettings(given, { ports, secrets });

describe('nothing given', () => {
  it('runs every server itself', () => {
    expect(whatIsOurs({})).toEqual({ mariadb: true, redis: true, sandbox: true });
  });

  it('leads all processes to them, with secrets made for this clone', () => {
    expect(complete({})).toMatchObject({
      APP_ENV: 'development',
      APP_KEY: secrets.app_key,
      APP_URL: 'http://localhost:3000',
      DB_HOST: '127.0.0.1',
      DB_PORT: '33306',
      DB_PASSWORD: secrets.db_password,
      REDIS_URL: `redis://:${secrets.redis_password}@127.0.0.1:36379/0`,
      MIDTRANS_SNAP_URL: 'http://127.0.0.1:3001',
      WHATSAPP_API_URL: 'http://127.0.0.1:3001/send',
    });
  });
});

describe('the clock', () => {
  const clockFile = '/clone/.data/clock.json';
  const clockOf = (given: Record<string, string>) =>
    completeSettings(given, { ports, secrets, clockFile }).SANDBOX_CLOCK;

  it('is the one of the sandbox, where a sandbox runs', () => {
    expect(clockOf({})).toBe(clockFile);
    expect(
      clockOf({
        MIDTRANS_SNAP_URL: 'https://s',
        MIDTRANS_API_URL: 'https://a',
        WHATSAPP_API_URL: 'https://w',
      }),
    ).toBeUndefined();
  });
});

describe('a given setting', () => {
  it('wins, and the others stay chosen', () => {
    const settings = complete({ MIDTRANS_SERVER_KEY: 'SB-Mid-server-mine', APP_URL: 'https://bots.example' });

    expect(settings).toMatchObject({
      MIDTRANS_SERVER_KEY: 'SB-Mid-server-mine',
      APP_URL: 'https://bots.example',
    });
    expect(settings.MIDTRANS_SNAP_URL).toBe('http://127.0.0.1:3001');
  });

  it('keeps a given database from getting a password that we made', () => {
    const settings = complete({ DB_HOST: 'db.local' });

    expect(databaseOf(settings)).toEqual({
      host: 'db.local',
      port: 3306,
      username: 'teamanubot',
      password: '',
      database: 'teamanubot',
    });
  });

  it.each([
    [{ DB_HOST: 'db.local' }, { mariadb: false, redis: true, sandbox: true }],
    [{ DB_HOST_FILE: '/run/host' }, { mariadb: false, redis: true, sandbox: true }],
    [{ REDIS_URL: 'redis://r' }, { mariadb: true, redis: false, sandbox: true }],
    [
      { MIDTRANS_SNAP_URL: 'https://s', MIDTRANS_API_URL: 'https://a' },
      { mariadb: true, redis: true, sandbox: true },
    ],
    [
      { MIDTRANS_SNAP_URL: 'https://s', MIDTRANS_API_URL: 'https://a', WHATSAPP_API_URL: 'https://w' },
      { mariadb: true, redis: true, sandbox: false },
    ],
  ])('%j leaves to us %j', (given, ours) => {
    expect(whatIsOurs(given)).toEqual(ours);
  });
});

describe('what the stack tells others', () => {
  it('is where everything is and how to log in', () => {
    expect(describeStack(complete({}), secrets, { sandbox: true, demo: true })).toEqual({
      url: 'http://localhost:3000',
      sandbox_url: 'http://localhost:3001',
      db: {
        host: '127.0.0.1',
        port: 33_306,
        username: 'teamanubot',
        password: secrets.db_password,
        database: 'teamanubot',
      },
      redis_url: `redis://:${secrets.redis_password}@127.0.0.1:36379/0`,
      midtrans_server_key: secrets.midtrans_server_key,
      api_token: secrets.api_token,
      admin: secrets.admin,
      customer: secrets.customer,
    });
  });

  it('names no sandbox where none runs, and no accounts that are not there', () => {
    expect(describeStack(complete({}), secrets, { sandbox: false, demo: false })).toMatchObject({
      sandbox_url: null,
      admin: null,
      customer: null,
    });
  });
});
