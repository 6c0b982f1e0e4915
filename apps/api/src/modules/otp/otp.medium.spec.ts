import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import type { ErrorCode } from '@teamanubot/contracts';
import type { Redis } from 'ioredis';
import { ENTITIES } from '../../entities.js';
import { SecretVariables } from '../../integrations/whatsapp/secret-variables.js';
import { WhatsappOutbox } from '../../integrations/whatsapp/whatsapp-outbox.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { PlatformModule } from '../../platform/platform.module.js';
import { RedisStore } from '../../platform/redis/redis-store.js';
import { SETTINGS } from '../../settings.js';
import { TestClock } from '../../../test/support/clock.js';
import { testEnvironment } from '../../../test/support/environment.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';
import { OtpModule } from './otp.module.js';
import { OtpService } from './otp.service.js';
import type { OtpSubject } from './otp.store.js';

const HERE = '203.0.113.7';
const NEXT_DOOR = '203.0.113.200';
const ELSEWHERE = '198.51.100.7';
const subject: OtpSubject = { purpose: 'register', number: '6281234567890', ip: HERE };

/** MariaDB and Redis are real; codes are read where the worker would find them. */
describe('codes over WhatsApp', () => {
  const clock = new TestClock(new Date('2026-12-01T06:50:00Z'));
  const modules: TestingModule[] = [];
  let otp: OtpService;
  let redis: Redis;

  async function start(environment: NodeJS.ProcessEnv = {}): Promise<TestingModule> {
    const module = await Test.createTestingModule({
      imports: [PlatformModule.forRoot(SETTINGS, ENTITIES, testEnvironment(environment)), OtpModule],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    modules.push(module);
    return module.init();
  }

  beforeAll(async () => {
    await prepareDatabase();
    const module = await start();
    otp = module.get(OtpService);
    redis = module.get(RedisStore).client;
  });
  beforeEach(() => emptyServers());
  afterAll(() => Promise.all(modules.map((module) => module.close())));

  const issue = (changes: Partial<OtpSubject> = {}, service = otp) =>
    service.issue({ ...subject, ...changes, locale: 'id' });
  const verify = (code: string, changes: Partial<OtpSubject> = {}) =>
    otp.verify({ ...subject, ...changes }, code);

  /** Newest last. */
  async function codes(): Promise<(string | undefined)[]> {
    const [module] = modules as [TestingModule];
    const rows: { id: string }[] = await module
      .get(Database)
      .on()
      .query('SELECT id FROM whatsapp_messages ORDER BY id');
    const secrets = await Promise.all(rows.map(({ id }) => module.get(SecretVariables).get(Number(id))));
    return secrets.map((secret) => secret?.code);
  }
  const lastCode = async () => (await codes()).at(-1) ?? 'no code';
  const wrongFor = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  /** As if the cooldown were over. */
  const coolDown = async () => {
    const keys = await redis.keys('otp:cooldown:*');
    if (keys.length > 0) await redis.del(...keys);
  };

  /** The code of the failure, or `done`. */
  async function outcome(work: Promise<unknown>): Promise<ErrorCode | 'done'> {
    return (await failureOf(work)).code;
  }
  async function failureOf(
    work: Promise<unknown>,
  ): Promise<AppError | { code: 'done'; details: AppError['details'] }> {
    try {
      await work;
      return { code: 'done', details: {} };
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
  }
  async function tally(works: Promise<unknown>[]): Promise<Partial<Record<ErrorCode | 'done', number>>> {
    const outcomes = await Promise.all(works.map(outcome));
    return outcomes.reduce<Partial<Record<ErrorCode | 'done', number>>>(
      (counts, each) => ({ ...counts, [each]: (counts[each] ?? 0) + 1 }),
      {},
    );
  }

  it('sends six digits, good for five minutes, and says when another may be asked for', async () => {
    expect(await issue()).toEqual({
      expiresAt: new Date('2026-12-01T06:55:00Z'),
      resendAt: new Date('2026-12-01T06:51:00Z'),
    });
    expect(await lastCode()).toMatch(/^\d{6}$/);
    const life = await redis.pttl('otp:code:register:6281234567890');
    expect(life).toBeGreaterThan(290_000);
    expect(life).toBeLessThanOrEqual(300_000);
  });

  it('keeps only a keyed hash of the code, outside the sealed message', async () => {
    await issue();
    const code = await lastCode();
    const kept = await redis.hgetall('otp:code:register:6281234567890');
    expect(kept.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(kept)).not.toContain(code);
  });

  it('takes the right code once', async () => {
    await issue();
    const code = await lastCode();
    expect(await tally([verify(code)])).toEqual({ done: 1 });
    expect(await tally([verify(code)])).toEqual({ otp_expired: 1 });
  });

  it('takes the right code once, even of twenty at a time', async () => {
    await issue();
    const code = await lastCode();
    expect(await tally(Array.from({ length: 20 }, () => verify(code)))).toEqual({ done: 1, otp_expired: 19 });
  });

  it('knows nothing of a code for another purpose or number', async () => {
    await issue();
    const code = await lastCode();
    expect(await outcome(verify(code, { purpose: 'reset' }))).toBe('otp_expired');
    expect(await outcome(verify(code, { number: '6281234567891' }))).toBe('otp_expired');
    expect(await outcome(verify(code))).toBe('done');
  });

  it('refuses a lapsed code', async () => {
    await issue();
    const code = await lastCode();
    await redis.del('otp:code:register:6281234567890');
    expect(await outcome(verify(code))).toBe('otp_expired');
  });

  it('lets nobody ask again before the cooldown is over', async () => {
    await issue();
    const { code, details } = await failureOf(issue({ ip: ELSEWHERE }));
    expect(code).toBe('otp_cooldown');
    expect(details.retryAfter).toBeGreaterThan(50);
    expect(details.retryAfter).toBeLessThanOrEqual(60);
  });

  it('voids the old code with a new one, and its message if that still waits', async () => {
    await issue();
    const old = await lastCode();
    await coolDown();
    await issue();
    const [former, current = ''] = await codes();
    expect(former).toBeUndefined();
    expect(await outcome(verify(old === current ? wrongFor(old) : old))).toBe('otp_wrong');
    expect(await outcome(verify(current))).toBe('done');
  });

  it('counts the tries that are left, and blocks with the third wrong one until a time that it names', async () => {
    await issue();
    const code = await lastCode();
    const tries = [];
    for (let n = 0; n < 3; n++) tries.push(await failureOf(verify(wrongFor(code))));
    expect(tries.map((each) => [each.code, each.details.data?.attempts_left])).toEqual([
      ['otp_wrong', 2],
      ['otp_wrong', 1],
      ['otp_blocked', undefined],
    ]);
    expect(tries[0]?.details.errors).toEqual({ otp: [{ rule: 'otp_wrong', params: { attempts_left: 2 } }] });
    expect(tries[2]?.details).toEqual({
      params: { until: '14.05 WIB' },
      retryAfter: 900,
      data: { blocked_until: '2026-12-01T07:05:00.000Z' },
    });
    expect(await outcome(verify(code))).toBe('otp_blocked');
  });

  it('blocks the number for that purpose and network, and nobody else', async () => {
    await issue();
    const wrong = wrongFor(await lastCode());
    for (let n = 0; n < 3; n++) await failureOf(verify(wrong));
    await coolDown();
    expect(await outcome(issue({ ip: NEXT_DOOR }))).toBe('otp_blocked');
    expect(await outcome(issue({ number: '6281234567891' }))).toBe('done');
    expect(await outcome(issue({ purpose: 'reset' }))).toBe('done');
    expect(await outcome(issue({ ip: ELSEWHERE }))).toBe('done');
  });

  it('lifts the block when it has lapsed', async () => {
    await issue();
    const wrong = wrongFor(await lastCode());
    for (let n = 0; n < 3; n++) await failureOf(verify(wrong));
    await coolDown();
    const [block = ''] = await redis.keys('otp:block:*');
    expect(await redis.pttl(block)).toBeGreaterThan(890_000);
    await redis.del(block);
    expect(await outcome(issue())).toBe('done');
    expect(await outcome(verify(await lastCode()))).toBe('done');
  });

  it('gives a burst of fifty guesses no more than three tries', async () => {
    await issue();
    const code = await lastCode();
    const guesses = Array.from({ length: 50 }, (_, n) =>
      String((Number(code) + 1 + n) % 1_000_000).padStart(6, '0'),
    );
    expect(await tally(guesses.map((guess) => verify(guess)))).toEqual({ otp_wrong: 2, otp_blocked: 48 });
    expect(await outcome(verify(code, { ip: ELSEWHERE }))).toBe('otp_expired');
  });

  it('blocks the number for all after ten wrong entries within an hour, wherever they come from', async () => {
    const networks = Array.from({ length: 10 }, (_, n) => `10.${n}.0.1`);
    for (const ip of networks) {
      await coolDown();
      await issue({ ip });
      expect(await outcome(verify(wrongFor(await lastCode()), { ip }))).toBe(
        ip === networks.at(-1) ? 'otp_blocked' : 'otp_wrong',
      );
    }
    await coolDown();
    expect(await outcome(issue({ ip: '192.0.2.1' }))).toBe('otp_blocked');
    expect(await outcome(issue({ ip: '192.0.2.1', purpose: 'reset' }))).toBe('otp_blocked');
  });

  it('forgets wrong entries that are older than an hour', async () => {
    const anHourAgo = Date.now() - 3_600_000;
    for (let n = 0; n < 9; n++) await redis.zadd('otp:wrong:6281234567890', anHourAgo - n, `old.${n}`);
    await issue();
    expect(await outcome(verify(wrongFor(await lastCode())))).toBe('otp_wrong');
  });

  it('takes a request back that could not be written down', async () => {
    const outbox = (modules[0] as TestingModule).get(WhatsappOutbox);
    const failing = jest.spyOn(outbox, 'enqueue').mockRejectedValueOnce(new Error('the disk is full'));
    await expect(issue()).rejects.toThrow('the disk is full');
    failing.mockRestore();
    expect(await outcome(issue())).toBe('done');
  });

  it('limits requests per number and per subscriber', async () => {
    const limited = (await start({ RATE_LIMITS: 'on' })).get(OtpService);
    const perNumber = [];
    for (let n = 0; n < 7; n++) {
      perNumber.push(await outcome(issue({ ip: `10.0.${n}.1` }, limited)));
      await coolDown();
    }
    expect(perNumber).toEqual([...Array.from({ length: 6 }, () => 'done'), 'too_many_requests']);

    const perSubscriber = [];
    for (let n = 0; n < 41; n++) {
      perSubscriber.push(await outcome(issue({ number: `62812000000${10 + n}` }, limited)));
    }
    expect(perSubscriber).toEqual([...Array.from({ length: 40 }, () => 'done'), 'too_many_requests']);
  });

  it('says so while Redis is away', async () => {
    const lonely = (await start({ REDIS_URL: 'redis://127.0.0.1:9/0' })).get(OtpService);
    expect(await tally([issue({}, lonely), lonely.verify(subject, '000000')])).toEqual({
      otp_unavailable: 2,
    });
  });
});
