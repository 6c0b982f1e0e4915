import { Clock } from '../platform/clock/clock.js';

/** Goes through the past of the demo, one order after the other. */
export class SeedClock extends Clock {
  private current = new Date(0);

  now(): Date {
    return this.current;
  }

  set(moment: Date): void {
    this.current = moment;
  }
}
