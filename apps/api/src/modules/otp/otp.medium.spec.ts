import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { WhatsappOutbox } from '../../integrations/whatsapp/whatsapp-outbox.js';
import { TestClock } from '../../../test/support/clock.js';
import { wrongFor } from '../../../test/support/codes.js';
import { failureOf, OtpDesk, outcomeOf, tally } from '../../../test/support/otp-desk.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';

const KEPT = 'otp:code:register:6281234567890';

describe('codes over WhatsApp (MariaDB and Redis are real)', () => {
  const clock = new TestClock(new Date('2026-12-01T06:50:00Z'));
  let desk: OtpDesk;

  beforeAll(async () => {
    await prepareDatabase();
    desk = await OtpDesk.open(clock);
  });
  beforeEach(() => emptyServers());
  afterAll(() => desk.close());

  it('are six digits, good for five minutes, and say when another may be asked for', async () => {
    expect(await desk.issue()).toEqual({
      expiresAt: new Date('2026-12-01T06:55:00Z'),
      resendAt: new Date('2026-12-01T06:51:00Z'),
    });
    expect(await desk.lastCode()).toMatch(/^\d{6}$/);
    const life = await desk.redis.pttl(KEPT);
    expect(life).toBeGreaterThan(290_000);
    expect(life).toBeLessThanOrEqual(300_000);
  });

  it('are kept as a keyed hash, outside the sealed message', async () => {
    await desk.issue();
    const kept = await desk.redis.hgetall(KEPT);
    expect(kept.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(kept)).not.toContain(await desk.lastCode());
  });

  it('are good once', async () => {
    await desk.issue();
    const code = await desk.lastCode();
    expect(await outcomeOf(desk.verify(code))).toBe('done');
    expect(await outcomeOf(desk.verify(code))).toBe('otp_expired');
  });

  it('are good once, even for twenty at a time', async () => {
    await desk.issue();
    const code = await desk.lastCode();
    const outcomes = await tally(Array.from({ length: 20 }, () => desk.verify(code)));
    expect(outcomes).toEqual({ done: 1, otp_expired: 19 });
  });

  it('are good for one purpose and number', async () => {
    await desk.issue();
    const code = await desk.lastCode();
    expect(await outcomeOf(desk.verify(code, { purpose: 'reset' }))).toBe('otp_expired');
    expect(await outcomeOf(desk.verify(code, { number: '6281234567891' }))).toBe('otp_expired');
    expect(await outcomeOf(desk.verify(code))).toBe('done');
  });

  it('lapse', async () => {
    await desk.issue();
    const code = await desk.lastCode();
    await desk.redis.del(KEPT);
    expect(await outcomeOf(desk.verify(code))).toBe('otp_expired');
  });

  it('are not sent again before the cooldown is over, whoever asks', async () => {
    await desk.issue();
    const { code, details } = await failureOf(desk.issue({ ip: '198.51.100.7' }));
    expect(code).toBe('otp_cooldown');
    expect(details.retryAfter).toBeGreaterThan(50);
    expect(details.retryAfter).toBeLessThanOrEqual(60);
  });

  it('void the one before, and its message if that still waits', async () => {
    await desk.issue();
    const old = await desk.lastCode();
    await desk.coolDown();
    await desk.issue();
    const [former, current = ''] = await desk.codes();
    expect(former).toBeUndefined();
    expect(await outcomeOf(desk.verify(old === current ? wrongFor(old) : old))).toBe('otp_wrong');
    expect(await outcomeOf(desk.verify(current))).toBe('done');
  });

  it('are as if never asked for when they could not be written down', async () => {
    const outbox = desk.module.get(WhatsappOutbox);
    const failing = jest.spyOn(outbox, 'enqueue').mockRejectedValueOnce(new Error('the disk is full'));
    await expect(desk.issue()).rejects.toThrow('the disk is full');
    failing.mockRestore();
    expect(await outcomeOf(desk.issue())).toBe('done');
  });

  it('are out of reach while Redis is away', async () => {
    const lonely = await OtpDesk.open(clock, { REDIS_URL: 'redis://127.0.0.1:9/0' });
    expect(await tally([lonely.issue(), lonely.verify('000000')])).toEqual({ otp_unavailable: 2 });
    await lonely.close();
  });
});
