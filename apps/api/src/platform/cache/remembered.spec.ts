import { describe, expect, it, jest } from '@jest/globals';
import { Remembered } from './remembered.js';

describe('Remembered', () => {
  it('loads once for all who ask within the time, and again afterwards', async () => {
    let now = 0;
    const load = jest.fn(() => Promise.resolve(load.mock.calls.length));
    const remembered = new Remembered(load, 2_000, () => now);
    expect(await Promise.all([remembered.get(), remembered.get()])).toEqual([1, 1]);
    now = 1_999;
    expect(await remembered.get()).toBe(1);
    now = 2_000;
    expect(await remembered.get()).toBe(2);
  });

  it('asks again after a failure', async () => {
    const load = jest
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValue('here');
    const remembered = new Remembered(load, 2_000, () => 0);
    await expect(remembered.get()).rejects.toThrow('away');
    expect(await remembered.get()).toBe('here');
  });
});
