/** Where business time comes from. Tests and the sandbox move it; leases use the database's clock instead. */
export abstract class Clock {
  abstract now(): Date;

  /** Runs `task` each time that time has jumped; only a movable clock ever does. The answer takes it back. */
  onJump(_task: () => void): () => void {
    return () => undefined;
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
