import { describe, expect, it } from '@jest/globals';
import { becameKey, templateOf } from './became.js';

describe('what became of an event', () => {
  it.each([
    ['ledger', 'payment', 'transactions.became.ledger.payment'],
    ['rechecked', 'paid', 'transactions.state.paid'],
    ['method_chosen', 'qris', 'transactions.method.qris'],
    ['created', null, undefined],
    ['paid', 'x', undefined],
  ] as const)('%s %s is worded by %s', (kind, state, key) => {
    expect(becameKey({ kind, state })).toBe(key);
  });
});

describe('what a message was', () => {
  it.each([
    ['invoice', { template: 'invoice', rest: null }],
    ['invoice: Gateway answered 500', { template: 'invoice', rest: 'Gateway answered 500' }],
    ['Something Else', { rest: 'Something Else' }],
  ])('%s', (detail, parts) => {
    expect(templateOf({ kind: 'message', detail })).toEqual(parts);
  });

  it('is nothing that a person has written about something else', () => {
    expect(templateOf({ kind: 'refund_asked', detail: 'invoice' })).toEqual({ rest: 'invoice' });
  });
});
