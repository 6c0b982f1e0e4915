export interface Clock {
  now(): Date;
  /** Runs `task` once the clock has reached `when` (epoch milliseconds); the answer takes it back. */
  at(when: number, task: () => void): () => void;
}

interface Alarm {
  readonly when: number;
  readonly task: () => void;
}

/** `setTimeout` counts in 32 bits; a longer wait is taken in steps. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** The one clock of the sandbox: expiries, settlements and retries hang on it, so moving it moves them all. */
export class SandboxClock implements Clock {
  private readonly alarms = new Set<Alarm>();
  private timer: NodeJS.Timeout | undefined;

  /** @param offsetMs how far ahead of the source it is already */
  constructor(
    private readonly source: () => number = Date.now,
    private offsetMs = 0,
  ) {}

  /** Milliseconds by which it is ahead of real time. */
  get offset(): number {
    return this.offsetMs;
  }

  now(): Date {
    return new Date(this.source() + this.offsetMs);
  }

  at(when: number, task: () => void): () => void {
    const alarm = { when, task };
    this.alarms.add(alarm);
    this.arm();
    return () => {
      this.alarms.delete(alarm);
      this.arm();
    };
  }

  /** Moves forward through everything that becomes due, each at its own moment. */
  advance(milliseconds: number): void {
    const end = this.offsetMs + milliseconds;
    for (let next = this.next(end); next; next = this.next(end)) {
      this.offsetMs = Math.min(end, Math.max(this.offsetMs, next.when - this.source()));
      this.alarms.delete(next);
      next.task();
    }
    this.offsetMs = end;
    this.arm();
  }

  stop(): void {
    this.alarms.clear();
    this.arm();
  }

  /** The earliest of those that are due with that offset. */
  private next(offsetMs: number = this.offsetMs): Alarm | undefined {
    const until = this.source() + offsetMs;
    const [first] = [...this.alarms].filter(({ when }) => when <= until).sort((a, b) => a.when - b.when);
    return first;
  }

  private ring(): void {
    for (let next = this.next(); next; next = this.next()) {
      this.alarms.delete(next);
      next.task();
    }
    this.arm();
  }

  private arm(): void {
    clearTimeout(this.timer);
    if (this.alarms.size === 0) return;
    const next = Math.min(...[...this.alarms].map((alarm) => alarm.when));
    const wait = Math.min(Math.max(next - this.now().getTime(), 0), LONGEST_WAIT_MS);
    this.timer = setTimeout(() => this.ring(), wait).unref();
  }
}
