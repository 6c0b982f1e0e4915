import { expect, it } from '@jest/globals';
import { anAttempt } from '../../test/support/an-attempt.js';
import type { AttemptState } from '../midtrans/domain/transaction-states.js';
import { possibleActions } from './actions.js';

it.each<[string, AttemptState, string[]]>([
  ['qris', 'pending', ['pay', 'deny', 'expire', 'cancel']],
  ['qris', 'settlement', []],
  ['credit_card', 'pending', ['pay', 'deny', 'expire', 'cancel']],
  ['credit_card', 'capture', ['settle', 'cancel']],
  ['credit_card', 'challenge', ['pay', 'deny', 'cancel']],
  ['bca_va', 'expire', []],
])('%s that is %s can %j', (methodId, state, expected) => {
  const { attempt } = anAttempt(methodId);
  expect(possibleActions(Object.assign(attempt, { state }))).toEqual(expected);
});
