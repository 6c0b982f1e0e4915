import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  apiQuery,
  foreignPart,
  isNarrowed,
  LAST_PAGE,
  PER_PAGE,
  readState,
  writeState,
} from './list-state.js';
import type { Bounds, ListState } from './list-state.js';

const PLAN: Bounds = {
  sort: '-created_at',
  columns: [{ sort: 'created_at' }, { sort: 'name' }, {}],
  filters: [
    {
      name: 'is_active',
      label: '',
      kind: 'choice',
      choices: [
        { value: 'true', label: '' },
        { value: 'false', label: '' },
      ],
    },
    {
      name: 'method',
      label: '',
      kind: 'choice',
      choices: [{ value: 'qris', label: '' }],
      others: /^[a-z_]{2,32}$/,
    },
    { name: 'from', label: '', kind: 'day' },
    { name: 'akun_id', label: '', kind: 'text' },
  ],
};
const USUAL: ListState = readState({}, PLAN);

const states: fc.Arbitrary<ListState> = fc
  .record({
    q: fc.string({ maxLength: 100 }),
    sort: fc.constantFrom('created_at', '-created_at', 'name', '-name'),
    page: fc.integer({ min: 1, max: LAST_PAGE }),
    beyond: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
    perPage: fc.constantFrom(...PER_PAGE),
    filters: fc.record(
      {
        is_active: fc.constantFrom('true', 'false'),
        method: fc.constantFrom('qris', 'uob_ezpay'),
        from: fc.constantFrom('2026-01-01', '2026-12-31'),
        akun_id: fc.string({ minLength: 1, maxLength: 100 }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ beyond, ...state }) => ({
    ...state,
    page: beyond ? state.page + LAST_PAGE : state.page,
    cursor: beyond,
    filters: { ...state.filters },
  }));

describe('the state of a list in its URL', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readState(writeState(state, PLAN), PLAN)).toEqual(state);
      }),
    );
  });

  it('is empty when everything is as usual', () => {
    expect(writeState(USUAL, PLAN)).toEqual({});
  });

  it.each([
    ['a page that is none', { page: '0' }, { page: 1 }],
    ['a page in words', { page: 'two' }, { page: 1 }],
    ['a page too deep to leaf to', { page: '5000' }, { page: LAST_PAGE }],
    ['a cursor, which is beyond them', { cursor: 'abc' }, { page: LAST_PAGE + 1, cursor: 'abc' }],
    ['an order that the list does not have', { sort: 'password' }, { sort: '-created_at' }],
    ['a size that nobody offers', { per_page: '1000' }, { perPage: 25 }],
    ['a choice that there is not', { 'filter[is_active]': 'maybe' }, { filters: {} }],
    ['a choice where others hold', { 'filter[method]': 'uob_ezpay' }, { filters: { method: 'uob_ezpay' } }],
    ['no choice, nor of the form of others', { 'filter[method]': 'UOB' }, { filters: {} }],
    ['a day that is none', { 'filter[from]': 'yesterday' }, { filters: {} }],
    ['a filter that the list does not have', { 'filter[password]': 'x' }, { filters: {} }],
    ['a parameter given twice', { q: ['one', 'two'] }, { q: 'one' }],
    ['a parameter without a value', { q: null, sort: null }, {}],
  ])('takes %s for what it can be', (_, query, expected) => {
    expect(readState(query, PLAN)).toEqual({ ...USUAL, ...expected });
  });

  it('leaves alone what others keep in the URL', () => {
    expect(foreignPart({ tab: 'payments', q: 'sari', 'filter[from]': 'x', per_page: '50' })).toEqual({
      tab: 'payments',
    });
  });
});

describe('the question to the API', () => {
  it('asks for a page, or, beyond the last, by the cursor', () => {
    expect(apiQuery(USUAL)).toEqual({ sort: '-created_at', per_page: 25, page: 1 });
    expect(apiQuery({ ...USUAL, page: 401, cursor: 'abc' })).toEqual({
      sort: '-created_at',
      per_page: 25,
      cursor: 'abc',
    });
  });

  it('searches without the spaces around, and filters', () => {
    expect(apiQuery({ ...USUAL, q: ' sari ', filters: { is_active: 'true' } })).toMatchObject({
      q: 'sari',
      'filter[is_active]': 'true',
    });
    expect(apiQuery({ ...USUAL, q: '  ' })).not.toHaveProperty('q');
  });
});

it('a list is narrowed by a search or a filter', () => {
  expect(isNarrowed(USUAL)).toBe(false);
  expect(isNarrowed({ ...USUAL, page: 7, sort: 'name' })).toBe(false);
  expect(isNarrowed({ ...USUAL, q: 'sari' })).toBe(true);
  expect(isNarrowed({ ...USUAL, filters: { from: '2026-01-01' } })).toBe(true);
});
