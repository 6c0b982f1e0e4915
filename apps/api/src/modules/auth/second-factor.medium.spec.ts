import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestingModuleBuilder } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { codeOf } from '../../../test/support/authenticator.js';
import { type Caller, callerOf } from '../../../test/support/callers.js';
import { TestClock } from '../../../test/support/clock.js';
import { aLoggedInAdmin, logIn, PASSWORD } from '../../../test/support/customers.js';
import { startApi } from '../../../test/support/processes.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { Database } from '../../platform/database/database.js';
import { PhoneClock } from './phone-clock.js';
import type { UserEntity } from './user.entity.js';
import { UserRepository } from './user.repository.js';

const STEP = 30_000;
const LOGIN = '/api/admin/auth/login';
const TOTP = '/api/admin/auth/totp';
const ENROL = '/api/admin/auth/totp/enrol';
const RECOVERY = '/api/admin/auth/recovery';
const KNOWN = { current_password: PASSWORD };

/** Phones that show the test's time. */
const withPhones = (clock: TestClock) => (builder: TestingModuleBuilder) =>
  builder.overrideProvider(PhoneClock).useValue(clock);

describe('the second factor (MariaDB and Redis are real)', () => {
  const clock = new TestClock(new Date('2026-11-28T10:00:00Z'));
  let app: NestFastifyApplication;
  let visitor: Caller;
  let admin: UserEntity;
  let me: Caller;

  beforeAll(async () => {
    await prepareDatabase();
    app = await startApi({ clock, adjust: withPhones(clock) });
    visitor = callerOf(app);
  });
  beforeEach(async () => {
    await emptyServers();
    clock.advance(STEP);
    const known = await aLoggedInAdmin(app);
    admin = known.admin;
    me = callerOf(app, known.headers);
  });
  afterAll(() => app.close());

  /** Turns it on; answers the secret and the recovery codes. A step passes, so that a code is new again. */
  async function enrol() {
    const { data } = await me<{ secret: string; otpauth_url: string }>('POST', ENROL, KNOWN);
    const code = codeOf(data.secret, clock.now());
    const confirmed = await me<{ recovery_codes: string[] }>('POST', `${ENROL}/confirm`, { code });
    expect(confirmed.status).toBe(200);
    clock.advance(STEP);
    return { ...data, codes: confirmed.data.recovery_codes };
  }
  async function challenge(remember = false): Promise<string> {
    const credentials = { email: admin.email, password: PASSWORD, remember };
    const { status, data, cookie } = await visitor<{ challenge: string }>('POST', LOGIN, credentials);
    expect([status, cookie, Object.keys(data)]).toEqual([200, undefined, ['challenge']]);
    return data.challenge;
  }
  const row = () => app.get(UserRepository).findById(admin.id);

  it('is off at first: the password is enough', async () => {
    const { data, cookie } = await visitor('POST', LOGIN, { email: admin.email, password: PASSWORD });
    expect([data, cookie]).toMatchObject([{ user: { id: admin.id } }, expect.any(String)]);
  });

  it('is turned on with a code of the secret that was shown, and shows ten recovery codes once', async () => {
    const { secret, otpauth_url, codes } = await enrol();
    expect(otpauth_url).toContain(`secret=${secret}&issuer=TeamAnuBot`);
    expect([codes.length, new Set(codes).size]).toEqual([10, 10]);
    expect((await me('GET', '/api/admin/me')).data).toMatchObject({
      second_factor: true,
      recovery_codes_left: 10,
    });
    const kept = JSON.stringify([
      await row(),
      await app.get(Database).on().query('SELECT * FROM recovery_codes'),
    ]);
    for (const shown of [secret, ...codes]) expect(kept).not.toContain(shown);
  });

  it('is not on before its first code, nor with a wrong one', async () => {
    const { data } = await me<{ secret: string }>('POST', ENROL, KNOWN);
    const wrong = codeOf(data.secret, new Date(0));
    const refused = await me('POST', `${ENROL}/confirm`, { code: wrong });
    expect([refused.status, refused.errors?.code]).toEqual([422, [expect.any(String)]]);
    const { data: login } = await visitor('POST', LOGIN, { email: admin.email, password: PASSWORD });
    expect(login).toHaveProperty('access_token');
  });

  it('is not begun without the password, nor confirmed without a beginning, nor begun when it is on', async () => {
    expect((await me('POST', ENROL, { current_password: 'not-the-password' })).errors).toHaveProperty(
      'current_password',
    );
    const confirmed = await me('POST', `${ENROL}/confirm`, { code: '000000' });
    expect([confirmed.status, confirmed.code]).toEqual([409, 'second_factor_off']);
    await enrol();
    const again = await me('POST', ENROL, KNOWN);
    expect([again.status, again.code]).toEqual([409, 'second_factor_on']);
  });

  it('ends the sessions that were opened without it, but the one it was turned on from', async () => {
    const other = callerOf(app, (await logIn(app, LOGIN, admin.email)).headers);
    await enrol();
    expect((await other('GET', '/api/admin/me')).code).toBe('session_ended');
    expect((await me('GET', '/api/admin/me')).status).toBe(200);
  });

  it('is asked for after the password; with its code one is in', async () => {
    const { secret } = await enrol();
    const answer = { challenge: await challenge(), code: codeOf(secret, clock.now()) };
    const { status, data, cookie } = await visitor<{ access_token: string }>('POST', TOTP, answer);
    expect([status, cookie]).toEqual([200, expect.any(String)]);
    const inside = callerOf(app, { authorization: `Bearer ${data.access_token}` });
    expect((await inside('GET', '/api/admin/me')).data).toMatchObject({ id: admin.id });
  });

  it('opens nothing with the challenge alone', async () => {
    await enrol();
    const inside = callerOf(app, { authorization: `Bearer ${await challenge()}` });
    expect((await inside('GET', '/api/admin/me')).status).toBe(401);
  });

  it('remembers what was asked for at the password', async () => {
    const { secret } = await enrol();
    const payload = { challenge: await challenge(true), code: codeOf(secret, clock.now()) };
    const answer = await app.inject({ method: 'POST', url: TOTP, payload });
    expect(answer.headers['set-cookie']).toContain('Max-Age=5184000;');
  });

  it('takes a code once, whatever the challenge', async () => {
    const { secret } = await enrol();
    const code = codeOf(secret, clock.now());
    expect((await visitor('POST', TOTP, { challenge: await challenge(), code })).status).toBe(200);
    const again = await visitor('POST', TOTP, { challenge: await challenge(), code });
    expect([again.status, again.errors?.code, again.cookie]).toEqual([422, [expect.any(String)], undefined]);
  });

  it('lets in one of many who come at once with the same code', async () => {
    const { secret } = await enrol();
    const answer = { challenge: await challenge(), code: codeOf(secret, clock.now()) };
    const answers = await Promise.all(Array.from({ length: 8 }, () => visitor('POST', TOTP, answer)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('takes a challenge once, and for five minutes', async () => {
    const { secret } = await enrol();
    const used = await challenge();
    await visitor('POST', TOTP, { challenge: used, code: codeOf(secret, clock.now()) });
    const late = await challenge();
    clock.advance(STEP);
    const again = await visitor('POST', TOTP, { challenge: used, code: codeOf(secret, clock.now()) });
    clock.advance(5 * 60_000);
    const lapsed = await visitor('POST', TOTP, { challenge: late, code: codeOf(secret, clock.now()) });
    for (const { status, code } of [again, lapsed])
      expect([status, code]).toEqual([410, 'login_challenge_expired']);
  });

  it.each(['nonsense', 'A'.repeat(200)])('takes no challenge that is not ours: %s', async (forged) => {
    const { code } = await visitor('POST', TOTP, { challenge: forged, code: '000000' });
    expect(code).toBe('login_challenge_expired');
  });

  it('takes no challenge of before another password', async () => {
    const { secret } = await enrol();
    const before = await challenge();
    const passwords = { password: 'warung-Siti-1989', password_confirmation: 'warung-Siti-1989' };
    expect((await me('POST', '/api/admin/me/password', { ...KNOWN, ...passwords })).status).toBe(200);
    const { code } = await visitor('POST', TOTP, { challenge: before, code: codeOf(secret, clock.now()) });
    expect(code).toBe('login_challenge_expired');
  });

  it('is replaced by a recovery code, once, however it is typed', async () => {
    const { codes } = await enrol();
    const typed = String(codes[0]).toLowerCase().replaceAll('-', ' ');
    const first = await visitor('POST', RECOVERY, { challenge: await challenge(), code: typed });
    expect([first.status, first.cookie]).toEqual([200, expect.any(String)]);
    const again = await visitor('POST', RECOVERY, { challenge: await challenge(), code: codes[0] as string });
    expect([again.status, again.errors?.code]).toEqual([422, [expect.any(String)]]);
    expect((await me('GET', '/api/admin/me')).data).toMatchObject({ recovery_codes_left: 9 });
  });

  it('gives new recovery codes for the password, and the old ones are worth nothing', async () => {
    const { codes } = await enrol();
    const renewed = await me<{ recovery_codes: string[] }>('POST', '/api/admin/auth/recovery-codes', KNOWN);
    const [fresh = ''] = renewed.data.recovery_codes;
    const old = await visitor('POST', RECOVERY, { challenge: await challenge(), code: codes[1] as string });
    expect(old.status).toBe(422);
    expect((await visitor('POST', RECOVERY, { challenge: await challenge(), code: fresh })).status).toBe(200);
  });

  it('is turned off with the password, and its codes are gone', async () => {
    await enrol();
    expect((await me('POST', `${TOTP}/disable`, { current_password: 'wrong-one' })).status).toBe(422);
    expect((await me('POST', `${TOTP}/disable`, KNOWN)).status).toBe(200);
    expect(await row()).toMatchObject({ totpSecret: null, totpConfirmedAt: null, totpStep: null });
    expect((await me('GET', '/api/admin/me')).data).toMatchObject({
      second_factor: false,
      recovery_codes_left: 0,
    });
    const { data } = await visitor('POST', LOGIN, { email: admin.email, password: PASSWORD });
    expect(data).toHaveProperty('access_token');
  });

  it('is turned off by an owner for somebody else', async () => {
    await enrol();
    const owner = callerOf(app, (await aLoggedInAdmin(app)).headers);
    expect((await owner('DELETE', `/api/admin/users/${admin.id}/totp`)).status).toBe(200);
    const { data } = await visitor('POST', LOGIN, { email: admin.email, password: PASSWORD });
    expect(data).toHaveProperty('access_token');
  });

  it('is not turned off by an owner for themselves: that wants their password', async () => {
    await enrol();
    const { status, code } = await me('DELETE', `/api/admin/users/${admin.id}/totp`);
    expect([status, code]).toEqual([409, 'own_account']);
    expect((await row())?.totpConfirmedAt).not.toBeNull();
  });

  it('has edited nothing that an owner edits', async () => {
    const before = (await row())?.updatedAt;
    await enrol();
    expect((await row())?.updatedAt).toEqual(before);
  });
});

describe('guessing codes (limits on)', () => {
  const clock = new TestClock();
  let app: NestFastifyApplication;
  let visitor: Caller;

  beforeAll(async () => {
    await prepareDatabase();
    await emptyServers();
    app = await startApi({
      clock,
      adjust: withPhones(clock),
      environment: { RATE_LIMITS: 'on' },
    });
    visitor = callerOf(app);
  });
  afterAll(() => app.close());

  it('stops at the sixth from one address, and at the twenty-first from everywhere, also with the right one', async () => {
    const { admin, headers } = await aLoggedInAdmin(app);
    const me = callerOf(app, headers);
    const { data } = await me<{ secret: string }>('POST', ENROL, KNOWN);
    await me('POST', `${ENROL}/confirm`, { code: codeOf(data.secret, clock.now()) });
    clock.advance(STEP);
    const { data: asked } = await visitor<{ challenge: string }>('POST', LOGIN, {
      email: admin.email,
      password: PASSWORD,
    });
    const guess = async (code: string, remoteAddress: string) =>
      (await visitor('POST', TOTP, { challenge: asked.challenge, code }, { remoteAddress })).status;
    const wrong = codeOf(data.secret, new Date(0));
    const right = codeOf(data.secret, clock.now());
    const fromOne = [];
    for (let n = 0; n < 6; n++) fromOne.push(await guess(n < 5 ? wrong : right, '10.0.0.1'));
    expect(fromOne).toEqual([422, 422, 422, 422, 422, 429]);
    for (let n = 0; n < 14; n++) await guess(wrong, `10.0.1.${n}`);
    expect(await guess(right, '10.0.2.1')).toBe(429);
  });
});
