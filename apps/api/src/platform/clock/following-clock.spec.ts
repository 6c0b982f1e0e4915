import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FollowingClock } from './following-clock.js';

const DAY = 86_400_000;

let folder: string;
let file: string;
let clock: FollowingClock;

const say = async (text: string) => {
  await writeFile(`${file}.tmp`, text);
  await rename(`${file}.tmp`, file);
};
/** In whole seconds, and never minus zero: the two moments are asked for one after the other. */
const ahead = () => (Math.round((clock.now().getTime() - Date.now()) / 1000) || 0) * 1000;
const follow = () => (clock = new FollowingClock(file));
const jump = () => new Promise<void>((resolve) => clock.onJump(resolve));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clock-'));
  file = join(folder, 'clock.json');
});
afterEach(async () => {
  clock.onApplicationShutdown();
  await rm(folder, { recursive: true });
});

describe('a clock that follows', () => {
  it('is right from the first moment', async () => {
    await say(JSON.stringify({ offset_ms: DAY }));
    follow();
    expect(ahead()).toBe(DAY);
  });

  it('sees a jump, and says so', async () => {
    follow();
    expect(ahead()).toBe(0);
    const jumped = jump();
    await say(JSON.stringify({ offset_ms: 7 * DAY }));
    await jumped;
    expect(ahead()).toBe(7 * DAY);
  });

  it.each(['', 'nonsense', '{}', '{"offset_ms":"1000"}', '{"offset_ms":1.5}', 'null'])(
    'takes %j for real time',
    async (text) => {
      await say(text);
      follow();
      expect(ahead()).toBe(0);
    },
  );

  it('tells nobody who has taken it back', async () => {
    follow();
    let told = 0;
    clock.onJump(() => (told += 1))();
    const jumped = jump();
    await say(JSON.stringify({ offset_ms: DAY }));
    await jumped;
    expect(told).toBe(0);
  });
});
