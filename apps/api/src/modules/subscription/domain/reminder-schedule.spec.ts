import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readReminderKey, reminderKey } from './reminder-key.js';
import {
  daysLeft,
  dueStage,
  lastMomentOf,
  momentOf,
  REMINDER_KINDS,
  STAGES,
  type ReminderKind,
} from './reminder-schedule.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const HABIS = new Date('2027-01-01T03:00:00Z');
const NOTHING_SENT = new Map<ReminderKind, Date>();

const fromEnd = (days: number, hours = 0) => new Date(HABIS.getTime() + days * DAY_MS + hours * HOUR_MS);
/** It came to be then, and nothing is known of what was before. */
const came = (at: Date | null) => (at ? [{ habis: HABIS, at, renewal: false }] : []);
const said = (due: ReturnType<typeof dueStage>) => due && `${due.verdict} ${due.stage.kind}`;

describe('the stage that is due', () => {
  it.each([
    ['eight days before', fromEnd(-8), null],
    ['a moment before the first', new Date(fromEnd(-7).getTime() - 1), null],
    ['seven days before', fromEnd(-7), 'tell reminder_7'],
    ['four days before', fromEnd(-4), 'tell reminder_7'],
    ['three days before', fromEnd(-3), 'tell reminder_3'],
    ['a day and an hour before', fromEnd(-1, -1), 'tell reminder_3'],
    ['a day before', fromEnd(-1), 'tell reminder_1'],
    ['a moment before the end', new Date(HABIS.getTime() - 1), 'tell reminder_1'],
    ['at the end', HABIS, 'tell rental_ended'],
    ['six days after it', fromEnd(6), 'tell rental_ended'],
    ['seven days after it', fromEnd(7), null],
  ])('%s', (_, now, expected) => {
    expect(said(dueStage(HABIS, came(fromEnd(-30)), now, NOTHING_SENT))).toBe(expected);
    expect(said(dueStage(HABIS, [], now, NOTHING_SENT))).toBe(expected);
  });

  it.each([
    ['a rental of three days, when it begins', fromEnd(-3), fromEnd(-3), 'passed reminder_3'],
    ['a rental of three days, a day before its end', fromEnd(-3), fromEnd(-1), 'tell reminder_1'],
    ['an end that was moved to two days from now', fromEnd(-2), fromEnd(-2), 'passed reminder_3'],
    ['an end that was moved into the past', fromEnd(0, 5), fromEnd(0, 5), 'passed rental_ended'],
  ])('%s', (_, since, now, expected) => {
    expect(said(dueStage(HABIS, came(since), now, NOTHING_SENT))).toBe(expected);
  });

  it.each([
    [47, 'repeated reminder_3'],
    [48, 'tell reminder_3'],
  ])('%p hours after its kind was sent', (hours, expected) => {
    const sent = new Map([['reminder_3', fromEnd(-3, -hours)] as const]);
    expect(said(dueStage(HABIS, came(fromEnd(-3, -1)), fromEnd(-3), sent))).toBe(expected);
  });

  it.each([
    ['a little, within the stage', [fromEnd(-1, 3), fromEnd(0, 2)], 'tell reminder_1'],
    [
      'a little, and back',
      [fromEnd(-1, 5), fromEnd(0, -2), fromEnd(-1, 3), fromEnd(0, 2)],
      'tell reminder_1',
    ],
    ['out of an earlier stage', [fromEnd(-1, 3), fromEnd(1)], 'passed reminder_1'],
    [
      'a little, after it had come from an earlier stage',
      [fromEnd(-1, 8), fromEnd(0, 1), fromEnd(-1, 7), fromEnd(2)],
      'passed reminder_1',
    ],
  ])('twelve hours before an end that was moved %s', (_, history, expected) => {
    const ends = [HABIS, ...history.filter((__, index) => index % 2 === 1)];
    const times = [...history.filter((__, index) => index % 2 === 0), fromEnd(-30)];
    const moves = ends.map((habis, index) => ({ habis, at: times[index] ?? HABIS, renewal: false }));
    expect(said(dueStage(HABIS, moves, fromEnd(0, -12), NOTHING_SENT))).toBe(expected);
  });

  it('of an end that was moved a little is not told once more, however long ago it was told', () => {
    const moves = [
      { habis: HABIS, at: fromEnd(-4, 2), renewal: false },
      { habis: fromEnd(0, 1), at: fromEnd(-30), renewal: true },
    ];
    const sent = new Map([['reminder_7', fromEnd(-7, 2)] as const]);
    expect(said(dueStage(HABIS, moves, fromEnd(-4, 3), sent))).toBe('repeated reminder_7');
    expect(said(dueStage(HABIS, moves, fromEnd(-4, 3), NOTHING_SENT))).toBe('tell reminder_7');
  });

  it('is over with a renewal, however short', () => {
    const moves = [
      { habis: HABIS, at: fromEnd(-1, 3), renewal: true },
      { habis: fromEnd(0, -5), at: fromEnd(-30), renewal: true },
    ];
    expect(said(dueStage(HABIS, moves, fromEnd(0, -12), NOTHING_SENT))).toBe('passed reminder_1');
  });

  it('is not kept back by another kind', () => {
    const sent = new Map([['reminder_7', fromEnd(-3, -1)] as const]);
    expect(said(dueStage(HABIS, [], fromEnd(-3), sent))).toBe('tell reminder_3');
  });
});

const aMoment = fc.integer({ min: -40 * 24, max: 10 * 24 }).map((hours) => fromEnd(0, hours));
const whatWasSent = fc
  .array(fc.tuple(fc.constantFrom(...REMINDER_KINDS), aMoment))
  .map((pairs) => new Map(pairs));

describe('whenever it is asked', () => {
  it('a stage is told only between its moment and the next, and after the end came to be', () => {
    fc.assert(
      fc.property(aMoment, fc.option(aMoment), whatWasSent, (now, since, sent) => {
        const due = dueStage(HABIS, came(since), now, sent);
        if (!due) return;
        const { stage, verdict } = due;
        expect(momentOf(stage, HABIS) <= now && now < lastMomentOf(stage, HABIS)).toBe(true);
        if (verdict !== 'tell') return;
        expect(since === null || momentOf(stage, HABIS) > since).toBe(true);
        const last = sent.get(stage.kind);
        expect(last === undefined || now.getTime() - last.getTime() >= 48 * HOUR_MS).toBe(true);
      }),
    );
  });

  it('stages come in their order, each after the one before', () => {
    fc.assert(
      fc.property(aMoment, aMoment, (one, other) => {
        const [now, later] = one < other ? [one, other] : [other, one];
        const first = dueStage(HABIS, [], now, NOTHING_SENT)?.stage.number;
        const second = dueStage(HABIS, [], later, NOTHING_SENT)?.stage.number;
        if (first && second) expect(second).toBeGreaterThanOrEqual(first);
      }),
    );
  });

  it('who looks each hour tells every stage of a long rental', () => {
    const hours = Array.from({ length: 31 * 24 }, (_, hour) => fromEnd(-30, hour));
    const kinds = hours.map((now) => said(dueStage(HABIS, came(fromEnd(-30)), now, NOTHING_SENT)));
    expect([...new Set(kinds)]).toEqual([null, ...STAGES.map(({ kind }) => `tell ${kind}`)]);
  });
});

it.each([
  [fromEnd(-7), 7],
  [fromEnd(-4, -12), 5],
  [fromEnd(-1, 1), 1],
  [HABIS, 0],
  [fromEnd(2), 0],
])('days left at %p: %p', (now, days) => {
  expect(daysLeft(HABIS, now)).toBe(days);
});

describe('the key of a reminder', () => {
  it('says what it is about, and is read again', () => {
    const subject = fc.record({
      subscriptionId: fc.integer({ min: 1, max: 2 ** 40 }),
      kind: fc.constantFrom(...REMINDER_KINDS),
      habis: aMoment,
    });
    fc.assert(fc.property(subject, (each) => expect(readReminderKey(reminderKey(each))).toEqual(each)));
  });

  it.each(['invoice:1', 'reminder:1:invoice:5', 'reminder:1:reminder_7:', 'reminder:x:reminder_7:5'])(
    '%s is none',
    (key) => expect(readReminderKey(key)).toBeNull(),
  );
});
