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
  private offsetMs = 0;
  private readonly alarms = new Set<Alarm>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly source: () => number = Date.now) {}

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

  /** Moves forward and runs, in order, everything that has become due. */
  advance(milliseconds: number): void {
    this.offsetMs += milliseconds;
    this.ring();
  }

  stop(): void {
    this.alarms.clear();
    this.arm();
  }

  private ring(): void {
    const now = this.now().getTime();
    const due = [...this.alarms].filter((alarm) => alarm.when <= now).sort((a, b) => a.when - b.when);
    for (const alarm of due) {
      if (this.alarms.delete(alarm)) alarm.task();
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
