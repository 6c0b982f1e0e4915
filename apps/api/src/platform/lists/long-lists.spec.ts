import { beforeEach, describe, expect, it } from '@jest/globals';
import { LongLists } from './long-lists.js';

describe('lists that are longer than is counted', () => {
  let now: number;
  let long: LongLists;
  beforeEach(() => {
    now = 0;
    long = new LongLists(() => now);
    long.add('akuns');
  });

  it('are remembered for a minute', () => {
    now = 59_999;
    expect(long.has('akuns')).toBe(true);
    now = 60_000;
    expect(long.has('akuns')).toBe(false);
  });

  it('are remembered anew when they were counted anew', () => {
    now = 70_000;
    long.add('akuns');
    expect(long.has('akuns')).toBe(true);
  });

  it('are told from others', () => {
    expect(long.has('akuns WHERE is_active = 1')).toBe(false);
  });

  it('are so many at most: the oldest is forgotten', () => {
    for (let number = 1; number < 500; number++) long.add(`list ${number}`);
    expect(long.has('akuns')).toBe(true);
    long.add('one more');
    expect(long.has('akuns')).toBe(false);
    expect(long.has('one more')).toBe(true);
  });
});
