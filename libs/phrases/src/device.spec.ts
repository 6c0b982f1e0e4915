import { describe, expect, it } from '@jest/globals';
import { wordDevice } from './device.js';

describe('a device in words', () => {
  it.each([
    [{ browser: 'Chrome', system: 'Android' }, 'Chrome di Android', 'Chrome on Android'],
    [{ browser: 'Firefox', system: null }, 'Firefox', 'Firefox'],
    [{ browser: null, system: 'iPhone' }, 'iPhone', 'iPhone'],
    [{ browser: null, system: null }, 'Perangkat tidak dikenal', 'Unknown device'],
  ])('%j', (device, id, en) => {
    expect([wordDevice(device, 'id'), wordDevice(device, 'en')]).toEqual([id, en]);
  });
});
