import { describe, expect, it } from '@jest/globals';
import { wib } from '../../../../test/support/jakarta.js';
import { timelineOf } from './timeline.js';

const createdAt = wib('2026-12-24T14:05');
const chosenAt = wib('2026-12-24T14:06');
const closedAt = wib('2026-12-24T14:20');
const paidAt = wib('2026-12-24T14:30');
const life = { createdAt, paidAt: null, closedAt: null, closeAs: null };

describe('the life of an order, as its customer is told', () => {
  it('begins when it was made', () => {
    expect(timelineOf(life, [])).toEqual([{ event: 'created', at: createdAt }]);
  });

  it('tells each method that was chosen, and money that came after closing, oldest first', () => {
    const attempts = [{ transactedAt: wib('2026-12-24T14:10') }, { transactedAt: chosenAt }];
    expect(timelineOf({ createdAt, paidAt, closedAt, closeAs: 'expired' }, attempts)).toEqual([
      { event: 'created', at: createdAt },
      { event: 'method_chosen', at: chosenAt },
      { event: 'method_chosen', at: wib('2026-12-24T14:10') },
      { event: 'expired', at: closedAt },
      { event: 'paid', at: paidAt },
    ]);
  });

  it('does not tell a closing that has not ended, nor a method without its time', () => {
    const events = timelineOf({ ...life, closeAs: 'cancelled' }, [{ transactedAt: null }]);
    expect(events.map(({ event }) => event)).toEqual(['created']);
  });

  it('puts what happened at one moment in the order in which it must have happened', () => {
    const moment = { createdAt, paidAt: createdAt, closedAt: null, closeAs: null };
    const events = timelineOf(moment, [{ transactedAt: createdAt }]);
    expect(events.map(({ event }) => event)).toEqual(['created', 'method_chosen', 'paid']);
  });
});
