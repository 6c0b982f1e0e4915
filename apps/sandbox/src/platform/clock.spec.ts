import { describe, expect, it } from '@jest/globals';
import { SandboxClock } from './clock.js';

const still = () => new SandboxClock(() => 1_000);

describe('the clock', () => {
  it('runs, in order, what has become due', () => {
    const clock = still();
    const rung: string[] = [];
    clock.at(3_000, () => rung.push('late'));
    clock.at(2_000, () => rung.push('early'));
    clock.at(9_000, () => rung.push('never'));
    clock.advance(999);
    expect(rung).toEqual([]);
    clock.advance(5_000);
    expect(rung).toEqual(['early', 'late']);
    expect(clock.now().getTime()).toBe(6_999);
    clock.stop();
  });

  it('forgets what was taken back, also by a task before it', () => {
    const clock = still();
    const rung: string[] = [];
    const takeBack = clock.at(2_000, () => rung.push('taken back'));
    clock.at(1_500, takeBack);
    clock.advance(5_000);
    expect(rung).toEqual([]);
  });

  it('rings by itself in real time', async () => {
    const clock = new SandboxClock();
    await new Promise<void>((resolve) => clock.at(clock.now().getTime() + 5, resolve));
    clock.stop();
  });
});
