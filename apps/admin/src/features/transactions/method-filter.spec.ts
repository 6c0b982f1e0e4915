import { describe, expect, it } from '@jest/globals';
import { readState } from '../../shared/list/list-state.js';
import { METHOD_FILTER } from './method-filter.js';

const LIST = { sort: '-created_at', columns: [], filters: [METHOD_FILTER] };
const linked = (method: string) => readState({ 'filter[method]': method }, LIST).filters;

describe('a link to the orders of a way to pay', () => {
  it.each(['qris', 'ovo', 'dana', 'uob_ezpay', 'any', 'none'])('narrows the list to %s', (method) => {
    expect(linked(method)).toEqual({ method });
  });

  it('narrows it by nothing that the API would refuse', () => {
    expect(linked('UOB EZPay')).toEqual({});
  });
});

it('every way to pay that has a name is offered', () => {
  expect(METHOD_FILTER).toMatchObject({
    choices: expect.arrayContaining([
      { value: 'ovo', label: 'transactions.method.ovo' },
      { value: 'dana', label: 'transactions.method.dana' },
    ]),
  });
});
