import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClock } from '../../../test/support/clock.js';
import { wrongFor } from '../../../test/support/codes.js';
import { failureOf, OtpDesk, outcomeOf, tally } from '../../../test/support/otp-desk.js';
import { emptyServers, prepareDatabase } from '../../../test/support/servers.js';

const NEXT_DOOR = '203.0.113.200';
const ELSEWHERE = '198.51.100.7';

describe('guessing codes (MariaDB and Redis are real)', () => {
  const clock = new TestClock(new Date('2026-12-01T06:50:00Z'));
  let desk: OtpDesk;

  beforeAll(async () => {
    await prepareDatabase();
    desk = await OtpDesk.open(clock);
  });
  beforeEach(() => emptyServers());
  afterAll(() => desk.close());

  /** Three wrong entries, and the cooldown over. */
  async function getBlocked(): Promise<void> {
    await desk.issue();
    const wrong = wrongFor(await desk.lastCode());
    for (let n = 0; n < 3; n++) await failureOf(desk.verify(wrong));
    await desk.coolDown();
  }

  it('is told what is left, and blocked with the third wrong one until a time that is named', async () => {
    await desk.issue();
    const code = await desk.lastCode();
    const tries = [];
    for (let n = 0; n < 3; n++) tries.push(await failureOf(desk.verify(wrongFor(code))));
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
    expect(await outcomeOf(desk.verify(code))).toBe('otp_blocked');
  });

  it('blocks the number for that purpose and network, and nobody else', async () => {
    await getBlocked();
    expect(await outcomeOf(desk.issue({ ip: NEXT_DOOR }))).toBe('otp_blocked');
    expect(await outcomeOf(desk.issue({ number: '6281234567891' }))).toBe('done');
    expect(await outcomeOf(desk.issue({ purpose: 'reset' }))).toBe('done');
    expect(await outcomeOf(desk.issue({ ip: ELSEWHERE }))).toBe('done');
  });

  it('is forgiven when the block has lapsed', async () => {
    await getBlocked();
    const [block = ''] = await desk.redis.keys('otp:block:*');
    expect(await desk.redis.pttl(block)).toBeGreaterThan(890_000);
    await desk.redis.del(block);
    expect(await outcomeOf(desk.issue())).toBe('done');
    expect(await outcomeOf(desk.verify(await desk.lastCode()))).toBe('done');
  });

  it('has no more than three tries, even in a burst of fifty', async () => {
    await desk.issue();
    const code = await desk.lastCode();
    const guesses = Array.from({ length: 50 }, (_, n) => desk.verify(wrongFor(code, n + 1)));
    expect(await tally(guesses)).toEqual({ otp_wrong: 2, otp_blocked: 48 });
    expect(await outcomeOf(desk.verify(code, { ip: ELSEWHERE }))).toBe('otp_expired');
  });

  it('blocks the number for all after ten wrong entries within an hour, wherever they come from', async () => {
    const outcomes = [];
    for (let n = 0; n < 10; n++) {
      const ip = `10.${n}.0.1`;
      await desk.coolDown();
      await desk.issue({ ip });
      outcomes.push(await outcomeOf(desk.verify(wrongFor(await desk.lastCode()), { ip })));
    }
    expect(outcomes).toEqual([...Array.from({ length: 9 }, () => 'otp_wrong'), 'otp_blocked']);
    await desk.coolDown();
    expect(await outcomeOf(desk.issue({ ip: ELSEWHERE }))).toBe('otp_blocked');
    expect(await outcomeOf(desk.issue({ ip: ELSEWHERE, purpose: 'reset' }))).toBe('otp_blocked');
  });

  it('is forgotten after an hour', async () => {
    const anHourAgo = Date.now() - 3_600_000;
    for (let n = 0; n < 9; n++) await desk.redis.zadd('otp:wrong:6281234567890', anHourAgo - n, `old.${n}`);
    await desk.issue();
    expect(await outcomeOf(desk.verify(wrongFor(await desk.lastCode())))).toBe('otp_wrong');
  });
});

describe('asking for codes, with limits on (MariaDB and Redis are real)', () => {
  let desk: OtpDesk;

  beforeAll(async () => {
    await prepareDatabase();
    desk = await OtpDesk.open(new TestClock(), { RATE_LIMITS: 'on' });
  });
  beforeEach(() => emptyServers());
  afterAll(() => desk.close());

  it('is limited to six an hour for one number', async () => {
    const outcomes = [];
    for (let n = 0; n < 7; n++) {
      outcomes.push(await outcomeOf(desk.issue({ ip: `10.0.${n}.1` })));
      await desk.coolDown();
    }
    expect(outcomes).toEqual([...Array.from({ length: 6 }, () => 'done'), 'too_many_requests']);
  });

  it('is limited to forty an hour for one subscriber', async () => {
    const outcomes = [];
    for (let n = 0; n < 41; n++) {
      outcomes.push(
        await outcomeOf(desk.issue({ number: `62812000000${10 + n}`, ip: `2001:db8:0:1::${n}` })),
      );
    }
    expect(outcomes).toEqual([...Array.from({ length: 40 }, () => 'done'), 'too_many_requests']);
  });
});
