import { afterEach, describe, expect, it } from '@jest/globals';
import { type Clock, SystemClock } from '../clock/clock.js';
import { Sweeper } from './sweeper.js';

const AN_HOUR = 3_600_000;

/** Answers what the spec gives it, and rests for an hour when that is nothing. */
class ScriptedSweeper extends Sweeper {
  protected readonly pause = AN_HOUR;
  sweeps = 0;

  constructor(private readonly script: (sweep: number) => Promise<number>) {
    super();
    Object.assign(this.logger, { error: () => undefined });
  }

  protected sweep(): Promise<number> {
    this.sweeps += 1;
    return this.script(this.sweeps);
  }
}

class JumpingClock extends SystemClock {
  jump: () => void = () => undefined;

  override onJump(task: () => void): () => void {
    this.jump = task;
    return () => undefined;
  }
}

const turn = () => new Promise(setImmediate);

describe('a sweeper', () => {
  let sweeper: ScriptedSweeper;
  function start(script: (sweep: number) => Promise<number>, time?: Clock): void {
    sweeper = Object.assign(new ScriptedSweeper(script), { time });
    sweeper.onApplicationBootstrap();
  }
  afterEach(() => sweeper.onApplicationShutdown());

  it('goes on while there is something to do, and rests when there is not', async () => {
    start(async (sweep) => (sweep < 4 ? 1 : 0));
    await turn();
    expect(sweeper.sweeps).toBe(4);
  });

  it('survives a sweep that fails, and rests after it', async () => {
    start(() => Promise.reject(new Error('the database is away')));
    await turn();
    expect(sweeper.sweeps).toBe(1);
  });

  it('sweeps again at once when time jumps, also when it jumped during a sweep', async () => {
    const clock = new JumpingClock();
    let finish: (done: number) => void = () => undefined;
    start(
      (sweep) => (sweep === 2 ? new Promise((resolve) => (finish = resolve)) : Promise.resolve(0)),
      clock,
    );
    await turn();
    clock.jump();
    await turn();
    expect(sweeper.sweeps).toBe(2);
    clock.jump();
    finish(0);
    await turn();
    expect(sweeper.sweeps).toBe(3);
    await turn();
    expect(sweeper.sweeps).toBe(3);
  });

  it('stops at once while it rests', async () => {
    start(async () => 0);
    await turn();
    await expect(sweeper.onApplicationShutdown()).resolves.toBeUndefined();
  });

  it('finishes the sweep in which it is stopped, and does not rest after it', async () => {
    let finish: (done: number) => void = () => undefined;
    start(() => new Promise((resolve) => (finish = resolve)));
    const stopped = sweeper.onApplicationShutdown();
    finish(0);
    await expect(stopped).resolves.toBeUndefined();
    expect(sweeper.sweeps).toBe(1);
  });
});
