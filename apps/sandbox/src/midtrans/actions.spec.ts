import { expect, it } from '@jest/globals';
import { anAttempt } from '../../test/support/an-attempt.js';
import { possibleActions } from './actions.js';
import type { AttemptState } from './domain/transaction-states.js';

it.each<[string, AttemptState, string[]]>([
  ['qris', 'pending', ['pay', 'deny', 'expire', 'cancel', 'fail']],
  ['qris', 'settlement', []],
  ['permata_va', 'settlement', ['reverse']],
  ['echannel', 'settlement', ['reverse']],
  ['indomaret', 'settlement', ['reverse']],
  ['alfamart', 'settlement', []],
  ['credit_card', 'pending', ['pay', 'authorize', 'challenge', 'deny', 'expire', 'cancel', 'fail']],
  ['credit_card', 'authorize', ['capture', 'deny', 'expire', 'cancel']],
  ['credit_card', 'capture', ['settle', 'cancel']],
  ['credit_card', 'challenge', ['approve', 'deny', 'cancel']],
  ['bca_va', 'expire', []],
])('%s that is %s can %j', (methodId, state, expected) => {
  const found = anAttempt(methodId);
  Object.assign(found.attempt, { state });
  expect(possibleActions(found)).toEqual(expected);
});
