import fc from 'fast-check';

/** Jakarta keeps UTC+7 all year: its wall clock by plain arithmetic, so that specs check the calendar library too. */
const OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** `2027-01-31T14:05` on a wall clock in Jakarta. */
export function wib(wall: string): Date {
  return new Date(`${wall}:00+07:00`);
}

/** The wall clock in Jakarta; months from 1, the time of day in milliseconds. */
export function wibParts(moment: Date): { year: number; month: number; day: number; timeOfDay: number } {
  const wall = new Date(moment.getTime() + OFFSET_MS);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    timeOfDay: wall.getTime() % DAY_MS,
  };
}

export function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Moments of three decades with whole seconds, month ends and turns of the year among them more often than by chance. */
export const aMoment: fc.Arbitrary<Date> = fc.oneof(
  {
    weight: 2,
    arbitrary: seconds(
      fc.date({ min: new Date('2024-01-01Z'), max: new Date('2054-01-01Z'), noInvalidDate: true }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 2024, max: 2053 }),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: -3, max: 1 }),
        fc.nat(86_399),
      )
      .map(
        ([year, month, day, second]) => new Date(Date.UTC(year, month + 1, day) - OFFSET_MS + second * 1000),
      ),
  },
);

function seconds(dates: fc.Arbitrary<Date>): fc.Arbitrary<Date> {
  return dates.map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));
}
