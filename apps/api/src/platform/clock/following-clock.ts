import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Clock } from './clock.js';

/** How soon a jump is seen, in milliseconds. */
const LOOK_EVERY = 250;

/**
 * Real time and as much as the sandbox has moved it, so that sandbox, API and worker are always in the same moment.
 * The sandbox writes `{"offset_ms": 86400000}` into a file; it is read at boot, so that a process that starts after a
 * jump is right from the first moment, and again when it changes. Nothing is done per request. A file that is not
 * there, or cannot be read, changes nothing.
 *
 * What follows it is everything decided by `Clock`: expiries of orders, rentals and sessions in the
 * database, ladders and tries of payments, reminders, the times that are sent to Midtrans and stored.
 *
 * What does not follow, and need not:
 * - leases and the backoff of messages (the database's clock): they guard against processes that died in real time;
 * - what lives in Redis (codes and their blocks, rate limits, ended sessions, Bull's delays): a code that was sent
 *   before a jump stays good for its real minutes, so that a person in the middle of a registration is not thrown out;
 * - access tokens (`exp` by real time, a few minutes): the session behind them follows, so that after a jump beyond its
 *   end the next refresh is refused;
 * - browsers: cookies, and countdowns that a page draws by the visitor's own clock.
 */
export class FollowingClock extends Clock implements OnApplicationShutdown {
  private offset: number;
  private readonly tasks = new Set<() => void>();
  private readonly look = (): void => this.follow(this.read());

  constructor(private readonly file: string) {
    super();
    this.offset = this.read() ?? 0;
    watchFile(file, { interval: LOOK_EVERY, persistent: false }, this.look);
  }

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  override onJump(task: () => void): () => void {
    this.tasks.add(task);
    return () => this.tasks.delete(task);
  }

  onApplicationShutdown(): void {
    unwatchFile(this.file, this.look);
  }

  private follow(offset: number | undefined): void {
    if (offset === undefined || offset === this.offset) return;
    this.offset = offset;
    this.tasks.forEach((task) => task());
  }

  private read(): number | undefined {
    try {
      const { offset_ms: offset } = JSON.parse(readFileSync(this.file, 'utf8')) as { offset_ms?: unknown };
      return Number.isSafeInteger(offset) ? Number(offset) : undefined;
    } catch {
      return undefined;
    }
  }
}
