import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LocationQuery } from 'vue-router';
import { PERIODS, readFilters, STATUSES, toQuery, toRequest, type Filters } from './filters.js';

const ALL: Filters = { status: 'all', period: 'all', page: 1 };

describe('the address of the history', () => {
  it('reproduces the view', () => {
    const filters = fc.record({
      status: fc.constantFrom('all' as const, ...STATUSES),
      period: fc.constantFrom(...PERIODS),
      page: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(filters, (view) => {
        const query = JSON.parse(JSON.stringify(toQuery(view))) as LocationQuery;
        expect(readFilters(query)).toEqual(view);
      }),
    );
  });

  it('says nothing about what is as usual', () => {
    expect(toQuery(ALL)).toEqual({});
  });

  it.each<[LocationQuery]>([
    [{}],
    [{ status: 'open', period: 'ever', page: 'x' }],
    [{ status: ['paid', 'failed'], page: '-2' }],
    [{ page: '401' }],
    [{ page: '1.5' }],
  ])('that was tampered with is read as usual: %j', (query) => {
    expect(readFilters(query)).toEqual(ALL);
  });
});

describe('what the API is asked for', () => {
  const justAfterNewYear = new Date('2026-12-31T17:00:00Z');

  it.each([
    ['all', undefined],
    ['month', '2026-12-03'],
    ['quarter', '2026-10-04'],
    ['year', '2027-01-01'],
  ] as const)('for the period %s begins on %s, by the clock of Jakarta', (period, from) => {
    expect(toRequest({ ...ALL, period }, justAfterNewYear)['filter[from]']).toBe(from);
  });

  it('names the state and the page', () => {
    expect(toRequest({ status: 'paid', period: 'all', page: 3 }, justAfterNewYear)).toEqual({
      page: 3,
      per_page: 20,
      'filter[status]': 'paid',
    });
  });
});
