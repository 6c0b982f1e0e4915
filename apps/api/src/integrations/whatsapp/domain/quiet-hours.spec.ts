import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aMoment, wib, wibParts } from '../../../../test/support/jakarta.js';
import { isQuiet } from './quiet-hours.js';

const HOUR_MS = 3_600_000;
const just = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds);

describe('quiet hours', () => {
  it.each([
    [wib('2026-12-24T07:00'), false],
    [just(wib('2026-12-24T07:00'), -1), true],
    [wib('2026-12-24T14:05'), false],
    [just(wib('2026-12-24T21:00'), -1), false],
    [wib('2026-12-24T21:00'), true],
    [wib('2026-12-25T00:00'), true],
  ])('at %p: %p', (moment, quiet) => {
    expect(isQuiet(moment)).toBe(quiet);
  });

  it('are ten hours of every day in Jakarta, whatever zone the process keeps', () => {
    fc.assert(
      fc.property(aMoment, (moment) => {
        const hour = wibParts(moment).timeOfDay / HOUR_MS;
        expect(isQuiet(moment)).toBe(hour < 7 || hour >= 21);
      }),
    );
  });
});
