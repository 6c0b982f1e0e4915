import { Test, type TestingModule } from '@nestjs/testing';
import type { ErrorCode } from '@teamanubot/contracts';
import type { Redis } from 'ioredis';
import { ENTITIES } from '../../src/entities.js';
import { SecretVariables } from '../../src/integrations/whatsapp/secret-variables.js';
import { OtpModule } from '../../src/modules/otp/otp.module.js';
import { OtpService } from '../../src/modules/otp/otp.service.js';
import type { OtpSubject } from '../../src/modules/otp/otp.store.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { Database } from '../../src/platform/database/database.js';
import { AppError, type AppErrorDetails } from '../../src/platform/errors/app-error.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { RedisStore } from '../../src/platform/redis/redis-store.js';
import { SETTINGS } from '../../src/settings.js';
import type { TestClock } from './clock.js';
import { testEnvironment } from './environment.js';

type Outcome = ErrorCode | 'done';

const SUBJECT: OtpSubject = { purpose: 'register', number: '6281234567890', ip: '203.0.113.7' };

/** Codes as a module sees them, over MariaDB and Redis; sent codes are read where the worker would find them. */
export class OtpDesk {
  private constructor(readonly module: TestingModule) {}

  static async open(clock: TestClock, environment: NodeJS.ProcessEnv = {}): Promise<OtpDesk> {
    const module = await Test.createTestingModule({
      imports: [PlatformModule.forRoot(SETTINGS, ENTITIES, testEnvironment(environment)), OtpModule],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    return new OtpDesk(await module.init());
  }

  close(): Promise<void> {
    return this.module.close();
  }

  get redis(): Redis {
    return this.module.get(RedisStore).client;
  }

  /** For the number 6281234567890, from 203.0.113.7, to register; any part of it may differ. */
  issue(changes: Partial<OtpSubject> = {}) {
    return this.module.get(OtpService).issue({ ...SUBJECT, ...changes, locale: 'id' });
  }

  verify(code: string, changes: Partial<OtpSubject> = {}) {
    return this.module.get(OtpService).verify({ ...SUBJECT, ...changes }, code);
  }

  /** Of every message, the newest last; undefined where the code is gone. */
  async codes(): Promise<(string | undefined)[]> {
    const database = this.module.get(Database).on();
    const rows: { id: string }[] = await database.query('SELECT id FROM whatsapp_messages ORDER BY id');
    const secrets = await Promise.all(rows.map(({ id }) => this.module.get(SecretVariables).get(Number(id))));
    return secrets.map((secret) => secret?.code);
  }

  async lastCode(): Promise<string> {
    const code = (await this.codes()).at(-1);
    if (code === undefined) throw new Error('No code waits');
    return code;
  }

  /** As if every cooldown were over. */
  async coolDown(): Promise<void> {
    const keys = await this.redis.keys('otp:cooldown:*');
    if (keys.length > 0) await this.redis.del(...keys);
  }
}

/** How it ended: the code and details of the expected failure, or `done`. */
export async function failureOf(
  work: Promise<unknown>,
): Promise<{ code: Outcome; details: AppErrorDetails }> {
  try {
    await work;
    return { code: 'done', details: {} };
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

export async function outcomeOf(work: Promise<unknown>): Promise<Outcome> {
  return (await failureOf(work)).code;
}

/** How often each outcome came. */
export async function tally(works: Promise<unknown>[]): Promise<Partial<Record<Outcome, number>>> {
  const counts: Partial<Record<Outcome, number>> = {};
  for (const outcome of await Promise.all(works.map(outcomeOf))) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
