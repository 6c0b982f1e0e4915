import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayFrom, filled, lastDays, PERIODS } from './days.js';

// 14.05 on 24 December in Jakarta.
const NOW = new Date('2026-12-24T07:05:00Z');

describe('the last days', () => {
  it('are those of Jakarta, today among them', () => {
    expect(lastDays(NOW, 1)).toMatchObject({
      span: { from: new Date('2026-12-23T17:00:00Z'), to: new Date('2026-12-24T17:00:00Z') },
      before: { from: new Date('2026-12-22T17:00:00Z'), to: new Date('2026-12-23T07:05:00Z') },
      names: ['2026-12-24'],
    });
    expect(lastDays(NOW, 7).names).toHaveLength(7);
    expect(lastDays(NOW, 7).names[0]).toBe('2026-12-18');
  });

  it('begin a new one at 17.00 UTC', () => {
    expect(lastDays(new Date('2026-12-24T16:59:59Z'), 1).names).toEqual(['2026-12-24']);
    expect(lastDays(new Date('2026-12-24T17:00:00Z'), 1).names).toEqual(['2026-12-25']);
  });

  it('are as long as those before, whenever one looks', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date(0) }),
        fc.constantFrom(...PERIODS),
        (now, period) => {
          const { span, before } = lastDays(now, period);
          expect(span.from.getTime() - before.from.getTime()).toBe(period * 86_400_000);
          expect(now.getTime() - span.from.getTime()).toBe(before.to.getTime() - before.from.getTime());
        },
      ),
    );
  });
});

it('a day ahead is a whole one of Jakarta', () => {
  expect(dayFrom(NOW, 7)).toEqual({
    name: '2026-12-31',
    from: new Date('2026-12-30T17:00:00Z'),
    to: new Date('2026-12-31T17:00:00Z'),
  });
});

it('a day without anything is a zero', () => {
  expect(filled(['a', 'b'], new Map([['b', 2]]), 0)).toEqual([0, 2]);
});
