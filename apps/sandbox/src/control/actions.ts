import type { Attempt } from '../midtrans/domain/order.js';
import { nextStates, type AttemptState } from '../midtrans/domain/transaction-states.js';
import { methodOf } from '../midtrans/methods/payment-methods.js';

/** What can be done to an attempt by hand, and what it then becomes; `pay` depends on the method. */
const ACTIONS = {
  pay: (attempt: Attempt): AttemptState => methodOf(attempt).paidState,
  settle: (): AttemptState => 'settlement',
  deny: (): AttemptState => 'deny',
  expire: (): AttemptState => 'expire',
  cancel: (): AttemptState => 'cancel',
} as const;

export type Action = keyof typeof ACTIONS;

const NAMES = Object.keys(ACTIONS) as Action[];

export const isAction = (name: string): name is Action => Object.hasOwn(ACTIONS, name);

export const resultOf = (action: Action, attempt: Attempt): AttemptState => ACTIONS[action](attempt);

/** The actions that lead somewhere from here, each result offered under its first name only. */
export function possibleActions(attempt: Attempt): Action[] {
  const next = nextStates(attempt.state, methodOf(attempt));
  const results = NAMES.map((name) => resultOf(name, attempt));
  return NAMES.filter(
    (_, index) =>
      next.includes(results[index] as AttemptState) &&
      results.indexOf(results[index] as AttemptState) === index,
  );
}
