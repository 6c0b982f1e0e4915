import { describe, expect, it } from '@jest/globals';
import { readTopic } from '../config/config.module.js';
import { ClockConfig } from './clock.config.js';
import { SystemClock } from './clock.js';
import { clockOf } from './clock.module.js';
import { FollowingClock } from './following-clock.js';

const clock = (source: NodeJS.ProcessEnv) => clockOf(readTopic(ClockConfig, source));

describe('the clock of a process', () => {
  it('is real time', () => {
    expect(clock({})).toBeInstanceOf(SystemClock);
    expect(clock({ APP_ENV: 'production' })).toBeInstanceOf(SystemClock);
  });

  it('is that of the sandbox where it is told to follow', () => {
    const following = clock({ APP_ENV: 'development', SANDBOX_CLOCK: '/nowhere/clock.json' });
    expect(following).toBeInstanceOf(FollowingClock);
    (following as FollowingClock).onApplicationShutdown();
  });

  it('is not moved in production: the boot is refused', () => {
    expect(() => clock({ APP_ENV: 'production', SANDBOX_CLOCK: '/nowhere/clock.json' })).toThrow(
      'SANDBOX_CLOCK must not be set in production',
    );
  });
});
