import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TestClock } from '../../../../test/support/clock.js';
import { wib } from '../../../../test/support/jakarta.js';
import { ReminderOffice } from '../../../../test/support/reminders.js';
import type { AkunEntity } from '../../auth/akun.entity.js';
import { addSeconds } from '../domain/extension.js';
import { readReminderKey, type ReminderSubject } from '../domain/reminder-key.js';
import { STAGES, type Stage } from '../domain/reminder-schedule.js';
import { SubscriptionEntity } from '../persistence/subscription.entity.js';

const HOUR = 3_600;
const HOUR_MS = HOUR * 1000;
const DAY_MS = 24 * HOUR_MS;
const BEGIN = wib('2026-12-01T10:00');

const clock = new TestClock();
let office: ReminderOffice;

beforeAll(async () => {
  office = await ReminderOffice.open(clock);
}, 60_000);
afterAll(() => office.close());

const kind = <K extends string>(name: K) => fc.constant(name);
const MOVES = [
  { weight: 2, arbitrary: fc.record({ do: kind('renew'), days: fc.integer({ min: 1, max: 20 }) }) },
  { weight: 2, arbitrary: fc.record({ do: kind('adjust'), hours: fc.integer({ min: -60, max: 60 }) }) },
  { weight: 3, arbitrary: fc.record({ do: kind('nudge'), minutes: fc.integer({ min: -300, max: 300 }) }) },
  { weight: 8, arbitrary: fc.record({ do: kind('live'), hours: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 3, arbitrary: fc.record({ do: kind('stopped'), hours: fc.integer({ min: 1, max: 100 }) }) },
  { weight: 3, arbitrary: fc.record({ do: kind('remind') }) },
] as const;
const aMove = fc.oneof(...MOVES);
const aStep = fc.oneof(
  ...MOVES,
  { weight: 1, arbitrary: fc.record({ do: kind('suspend') }) },
  { weight: 1, arbitrary: fc.record({ do: kind('resume') }) },
  { weight: 1, arbitrary: fc.record({ do: kind('wish'), off: fc.boolean() }) },
);
const anEndThatMovesWhileNobodySends = fc.tuple(
  fc.record({ do: kind('live'), hours: fc.integer({ min: 30, max: 60 }) }),
  fc.record({ do: kind('stopped'), hours: fc.integer({ min: 15, max: 30 }) }),
  fc.constantFrom({ do: 'remind' as const }, { do: 'stopped' as const, hours: 1 }),
  fc.record({ do: kind('nudge'), minutes: fc.integer({ min: -60, max: 60 }) }),
);
type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

interface Sent extends ReminderSubject {
  at: Date;
}

/** One rental, what happens to it, and what its customer is told; each message is judged when it arrives. */
class Story {
  readonly sent: Sent[] = [];
  private seen = 0;
  /** What came while nobody was to be told is over, whatever is wanted later. */
  private refusedBefore = false;
  private wanted = true;
  private habisSince = BEGIN;
  /** The stage that goes on after the end has moved within it, and when it began. */
  private goesOn: { stage: Stage; since: number } | null = null;

  constructor(private readonly customer: AkunEntity) {}

  async do(step: Step): Promise<void> {
    const before = (await this.subscription()).habis?.getTime();
    await this.happen(step).catch(() => undefined);
    const after = (await this.subscription()).habis?.getTime();
    if (after !== before) this.moved(before ?? 0, after ?? 0, step.do === 'renew');
    await this.judge();
  }

  /** By day, with the worker up: what is due is told, unless a rule keeps it back. */
  async expectNothingForgotten(): Promise<void> {
    clock.set(new Date(Math.ceil((clock.now().getTime() + 7 * HOUR_MS) / DAY_MS) * DAY_MS + 3 * HOUR_MS));
    await office.remindAndSend();
    await this.judge();
    const { habis, status } = await this.subscription();
    const ends = habis?.getTime() ?? 0;
    const stage = stageNow(ends);
    if (!stage || status === 'inactive' || !this.wanted || clock.now().getTime() >= ends + 7 * DAY_MS) return;
    const since = this.turnOf(stage, ends);
    if (since === null) return;
    const told = this.sent.filter((each) => each.kind === stage.kind);
    const ofThisEnd = told.some((each) => each.habis.getTime() === ends || each.at.getTime() >= since);
    const keptBack = told.some(({ at }) => clock.now().getTime() - at.getTime() < 20 * DAY_MS);
    expect(ofThisEnd || keptBack || this.refusedBefore).toBe(true);
  }

  private async happen(step: Step): Promise<unknown> {
    switch (step.do) {
      case 'renew':
        return office.pay(this.customer, step.days);
      case 'adjust': {
        const rental = (await office.rentals.allRentals()).at(-1);
        return rental && office.operators.adjust(rental, addSeconds(rental.habis, step.hours * HOUR));
      }
      case 'nudge': {
        const rental = (await office.rentals.allRentals()).at(-1);
        return rental && office.operators.adjust(rental, addSeconds(rental.habis, step.minutes * 60));
      }
      case 'suspend':
      case 'resume':
        this.refusedBefore = true;
        return office.operators[step.do]((await this.subscription()).id);
      case 'wish':
        this.wanted = !step.off;
        this.refusedBefore ||= step.off;
        return office.change(this.customer, { remindersOptOut: step.off });
      case 'live':
        for (let hour = 0; hour < step.hours; hour += 5) {
          clock.advance(5 * HOUR_MS);
          await office.remindAndSend();
          await this.judge();
        }
        return undefined;
      case 'stopped':
        return clock.advance(step.hours * HOUR_MS);
      case 'remind':
        return office.remind(2);
    }
  }

  private async judge(): Promise<void> {
    const arrived = (await office.messages()).filter(({ state }) => state === 'sent');
    const fresh = arrived.filter(({ dedupeKey }) => !this.sent.some((each) => keyOf(each) === dedupeKey));
    for (const { dedupeKey, sentAt } of fresh) {
      const subject = readReminderKey(dedupeKey) as ReminderSubject;
      await this.expectTrue(subject);
      this.sent.push({ ...subject, at: sentAt as Date });
    }
    this.seen += fresh.length;
    expect(office.inbox(this.customer)).toHaveLength(this.seen);
  }

  private async expectTrue({ kind: told, habis }: ReminderSubject): Promise<void> {
    const subscription = await this.subscription();
    expect(subscription.habis).toEqual(habis);
    expect(subscription.status).not.toBe('inactive');
    expect(this.wanted).toBe(true);
    const now = clock.now().getTime();
    const stage = stageNow(habis.getTime());
    expect(told).toBe(stage?.kind);
    const since = stage && this.turnOf(stage, habis.getTime());
    expect(since).not.toBeNull();
    const last = this.sent.findLast((each) => each.kind === told)?.at.getTime() ?? 0;
    expect(last).toBeLessThan(since ?? 0);
    expect(now - last).toBeGreaterThanOrEqual(48 * HOUR_MS);
  }

  /** A move within a stage that had begun by itself leaves it as it is; a renewal ends it. */
  private moved(before: number, after: number, isRenewal: boolean): void {
    const stage = stageNow(before);
    const since = stage && this.turnOf(stage, before);
    const stays = !isRenewal && stage && since !== null && stageNow(after) === stage;
    this.goesOn = stays ? { stage, since: since as number } : null;
    this.habisSince = clock.now();
  }

  /** When the stage began; null when the end was put where it had begun before. */
  private turnOf(stage: Stage, ends: number): number | null {
    const moment = ends - stage.daysBefore * DAY_MS;
    if (moment > this.habisSince.getTime()) return moment;
    return this.goesOn?.stage === stage ? this.goesOn.since : null;
  }

  private subscription(): Promise<SubscriptionEntity> {
    return office.rentals.subscription();
  }
}

function stageNow(ends: number): Stage | undefined {
  if (clock.now().getTime() >= ends + 7 * DAY_MS) return undefined;
  return STAGES.findLast(({ daysBefore }) => ends - daysBefore * DAY_MS <= clock.now().getTime());
}

const keyOf = ({ subscriptionId, kind: told, habis }: ReminderSubject) =>
  `reminder:${subscriptionId}:${told}:${habis.getTime()}`;

it('whatever happens to a rental, what its customer is told is true, in time, not repeated, and nothing is forgotten', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 12 }),
      fc.oneof(fc.array(aStep, { minLength: 4, maxLength: 20 }), fc.array(aMove, { maxLength: 4 })),
      fc.option(anEndThatMovesWhileNobodySends),
      async (days, steps, last) => {
        await office.reset(BEGIN);
        const story = new Story(await office.aRenter(days));
        for (const step of [...steps, ...(last ?? [])]) await story.do(step);
        await story.expectNothingForgotten();
      },
    ),
    { numRuns: 15 },
  );
}, 180_000);
