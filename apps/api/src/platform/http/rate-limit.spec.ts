import { describe, expect, it, jest } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RateLimiter } from '../security/rate-limiter.js';
import { LimitPerAddress, RateLimitGuard } from './rate-limit.js';

const LIMIT = { name: 'registration', points: 2, seconds: 60 };

class Door {
  @LimitPerAddress(LIMIT)
  knock() {}
}

describe('a limit per address', () => {
  const consume = jest.fn<RateLimiter['consume']>().mockResolvedValue(undefined);
  const guard = new RateLimitGuard(new Reflector(), { consume } as unknown as RateLimiter);
  const keyOf = async (ip: string) => {
    const http = { getRequest: () => ({ ip }) };
    const context = { getHandler: () => Door.prototype.knock, switchToHttp: () => http };
    await guard.canActivate(context as unknown as ExecutionContext);
    return consume.mock.lastCall;
  };

  it('is that of the route', async () => {
    expect((await keyOf('203.0.113.7'))?.[0]).toBe(LIMIT);
  });

  it('counts the whole network of a subscriber of IPv6 as one', async () => {
    const one = await keyOf('2001:db8:7:1::1');
    expect(await keyOf('2001:db8:7:1:ffff::9')).toEqual(one);
    expect(await keyOf('2001:db8:7:2::1')).not.toEqual(one);
  });
});
