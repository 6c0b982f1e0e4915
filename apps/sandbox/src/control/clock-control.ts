import type { Notifier } from '../midtrans/notifier.js';
import type { ClockFile } from '../platform/clock-file.js';
import type { SandboxClock } from '../platform/clock.js';
import { Refusal } from './refusal.js';

/** A leap further than this helps nobody, and a slip of the finger would be hard to undo. */
const LONGEST_LEAP_SECONDS = 400 * 86_400;

export interface ClockView {
  /** ISO 8601, UTC. */
  readonly now: string;
  /** How far ahead of real time. */
  readonly offset_seconds: number;
  /** How many times faster than documented retries come. */
  readonly retry_speed: number;
}

export interface ClockControlParts {
  readonly clock: SandboxClock;
  /** Where followers read how far the clock has moved; none without followers. */
  readonly file?: ClockFile | undefined;
  readonly notifier: Notifier;
  readonly changed: () => void;
}

/** Time, for the sandbox and whoever follows it. It goes forward only: what was written would else lie in the future. */
export class ClockControl {
  constructor(private readonly parts: ClockControlParts) {}

  view(): ClockView {
    const { clock, notifier } = this.parts;
    return {
      now: clock.now().toISOString(),
      offset_seconds: Math.round(clock.offset / 1000),
      retry_speed: notifier.retrySpeed,
    };
  }

  /** Followers are told first, so that what becomes due here does not reach them in their past. */
  advance(seconds: unknown): ClockView {
    if (!Number.isInteger(seconds) || Number(seconds) < 1 || Number(seconds) > LONGEST_LEAP_SECONDS)
      throw new Refusal(422, `advance_seconds is a whole number from 1 to ${LONGEST_LEAP_SECONDS}`);
    const milliseconds = Number(seconds) * 1000;
    this.parts.file?.write(this.parts.clock.offset + milliseconds);
    this.parts.clock.advance(milliseconds);
    this.parts.changed();
    return this.view();
  }

  /** `speed`: how many times faster than documented the retries come; counts from the next try on. */
  setRetrySpeed(speed: unknown): ClockView {
    if (!(Number.isFinite(speed) && Number(speed) > 0))
      throw new Refusal(422, 'retry_speed is a number above 0');
    this.parts.notifier.retrySpeed = Number(speed);
    this.parts.changed();
    return this.view();
  }
}
