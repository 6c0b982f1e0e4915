import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endOfDay, readLegacyMoment } from './legacy-moment.js';
import { readTerm } from './read-term.js';
import { zoneOffsets } from './zone-offsets.js';

const ZONE = 'Asia/Jakarta';

describe('a moment of the former application', () => {
  it.each([
    ['2026-12-31 10:00:00', '2026-12-31T03:00:00.000Z'],
    ['2026-12-31 10:00', '2026-12-31T03:00:00.000Z'],
    ['2026-12-31T10:00:00.123456', '2026-12-31T03:00:00.000Z'],
    ['2026-12-31T10:00:00Z', '2026-12-31T10:00:00.000Z'],
    ['2026-12-31 10:00:00+08:00', '2026-12-31T02:00:00.000Z'],
    ['31-12-2026', '2026-12-30T17:00:00.000Z'],
    ['31/12/2026 10:00', '2026-12-31T03:00:00.000Z'],
    ['5.1.2027 7.30', '2027-01-05T00:30:00.000Z'],
    ['31 Desember 2026', '2026-12-30T17:00:00.000Z'],
    ['1 Agustus 2026 09:15', '2026-08-01T02:15:00.000Z'],
    ['17 May 2026', '2026-05-16T17:00:00.000Z'],
  ])('is read from %s', (text, moment) => {
    expect(readLegacyMoment(text, ZONE)?.at.toISOString()).toBe(moment);
  });

  it.each([
    null,
    '',
    '-',
    'permanen',
    '0000-00-00',
    '0000-00-00 00:00:00',
    '2026-02-30',
    '31-31-2026',
    '12 Foo 2026',
  ])('is none in %s', (text) => {
    expect(readLegacyMoment(text, ZONE)).toBeNull();
  });

  it('never makes a reader fail, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readLegacyMoment(text, ZONE);
        return read === null || !Number.isNaN(read.at.getTime());
      }),
    );
  });

  it('is all of its day when it is a day', () => {
    const day = readLegacyMoment('2026-12-31', ZONE);
    expect(day && endOfDay(day, ZONE).toISOString()).toBe('2026-12-31T16:59:59.000Z');
    const hour = readLegacyMoment('2026-12-31 10:00', ZONE);
    expect(hour && endOfDay(hour, ZONE).toISOString()).toBe('2026-12-31T03:00:00.000Z');
  });
});

describe('the zone that it was written in', () => {
  it('is one offset in Jakarta, and changes twice a year in Berlin', () => {
    expect(zoneOffsets(ZONE)).toEqual([{ from: '2000-01-01 00:00:00', minutes: 420 }]);
    const berlin = zoneOffsets('Europe/Berlin').filter(({ from }) => from.startsWith('2026'));
    expect(berlin).toEqual([
      { from: '2026-03-29 03:00:00', minutes: 120 },
      { from: '2026-10-25 02:00:00', minutes: 60 },
    ]);
  });
});

describe('the term of a rental', () => {
  const now = new Date('2026-12-01T05:00:00Z');
  const created = new Date('2026-11-01T00:00:00Z');

  it.each([
    [
      'start and end',
      '2026-11-20',
      '2026-12-20 10:00:00',
      created,
      '2026-11-19T17:00:00Z',
      '2026-12-20T03:00:00Z',
    ],
    [
      'the row where no start is known',
      null,
      '2026-12-20 10:00:00',
      created,
      '2026-11-01T00:00:00Z',
      '2026-12-20T03:00:00Z',
    ],
    [
      'now where nothing is known of the start',
      '-',
      '2026-12-20 10:00:00',
      null,
      '2026-12-01T05:00:00Z',
      '2026-12-20T03:00:00Z',
    ],
    [
      'its end where that lies before the start',
      '2026-11-20',
      '2026-11-10 10:00:00',
      created,
      '2026-11-10T03:00:00Z',
      '2026-11-10T03:00:00Z',
    ],
    [
      'all of its last day where that has no time',
      '2026-11-20',
      '2026-12-20',
      created,
      '2026-11-19T17:00:00Z',
      '2026-12-20T16:59:59Z',
    ],
    [
      'no time where the end cannot be read',
      '2026-11-20',
      'permanen',
      created,
      '2026-11-19T17:00:00Z',
      '2026-11-19T17:00:00Z',
    ],
  ])('is that of %s', (_, start, end, createdAt, mulai, habis) => {
    const term = readTerm({ start, end, createdAt }, ZONE, now);
    expect([term.mulai, term.habis]).toEqual([new Date(mulai), new Date(habis)]);
  });
});
