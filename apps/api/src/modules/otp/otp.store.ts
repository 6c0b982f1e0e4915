import { Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { RedisStore } from '../../platform/redis/redis-store.js';
import { networkOf, subscriberOf } from '../../platform/security/network.js';
import type { OtpPurpose } from './domain/purpose.js';
import { ISSUE, VERIFY } from './otp.scripts.js';

/** Who asks, for which number, to what end, from where. */
export interface OtpSubject {
  purpose: OtpPurpose;
  /** `62…`, digits only. */
  number: string;
  ip: string;
}

/** What Redis decided, and a figure: milliseconds to wait, or wrong entries left (`wrong`). */
export type IssueReply = ['issued' | 'blocked' | 'cooling' | 'limited', number];
export type VerifyReply = ['right' | 'wrong' | 'blocked' | 'lapsed', number];

type Script = 'otpIssue' | 'otpVerify';
type Scripts = Record<Script, (...keysAndArguments: (string | number)[]) => Promise<unknown>>;

/** The state of codes in Redis. Every method throws `otp_unavailable` when Redis is away. */
@Injectable()
export class OtpStore {
  constructor(private readonly redis: RedisStore) {
    redis.client.defineCommand('otpIssue', { numberOfKeys: 6, lua: ISSUE });
    redis.client.defineCommand('otpVerify', { numberOfKeys: 4, lua: VERIFY });
  }

  issue(
    subject: OtpSubject,
    hash: string,
    times: { life: number; cooldown: number },
    limits: { window: number; perNumber: number; perSubscriber: number },
  ): Promise<IssueReply> {
    const keys = keysOf(subject);
    return this.run<IssueReply>(
      'otpIssue',
      [
        keys.code,
        keys.cooldown,
        keys.networkBlock,
        keys.numberBlock,
        keys.numberRequests,
        keys.subscriberRequests,
      ],
      [hash, times.life, times.cooldown, limits.window, limits.perNumber, limits.perSubscriber],
    );
  }

  verify(
    subject: OtpSubject,
    hash: string,
    rules: { tries: number; block: number; window: number; wrongPerWindow: number },
  ): Promise<VerifyReply> {
    const keys = keysOf(subject);
    return this.run<VerifyReply>(
      'otpVerify',
      [keys.code, keys.networkBlock, keys.numberBlock, keys.numberWrong],
      [hash, rules.tries, rules.block, rules.window, rules.wrongPerWindow],
    );
  }

  /** As if the last code had not been asked for: it could not be sent. */
  async withdraw(subject: OtpSubject): Promise<void> {
    const { code, cooldown } = keysOf(subject);
    await this.redis.tryUse((client) => client.del(code, cooldown), 0);
  }

  /** Remembers the message that carries the code; answers the one that carried the code before. */
  async exchangeMessage(subject: OtpSubject, messageId: number, life: number): Promise<number | undefined> {
    const { message } = keysOf(subject);
    const before = await this.redis.tryUse(
      (client) => client.set(message, messageId, 'PX', life, 'GET'),
      null,
    );
    return before === null ? undefined : Number(before);
  }

  private run<Reply>(script: Script, keys: string[], values: (string | number)[]): Promise<Reply> {
    return this.redis.use(
      (client) => (client as Redis & Scripts)[script](...keys, ...values) as Promise<Reply>,
      'otp_unavailable',
    );
  }
}

function keysOf({ purpose, number, ip }: OtpSubject) {
  const subject = `${purpose}:${number}`;
  return {
    code: `otp:code:${subject}`,
    message: `otp:message:${subject}`,
    cooldown: `otp:cooldown:${subject}`,
    networkBlock: `otp:block:${subject}:${networkOf(ip)}`,
    numberBlock: `otp:block:${number}`,
    numberRequests: `otp:requests:${number}`,
    subscriberRequests: `otp:requests:${subscriberOf(ip)}`,
    numberWrong: `otp:wrong:${number}`,
  };
}
