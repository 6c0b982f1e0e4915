import { nextStates, type AttemptState } from './domain/transaction-states.js';
import { methodOf } from './methods/payment-methods.js';
import type { Found } from './order-book.js';

interface Deed {
  readonly becomes: AttemptState | ((found: Found) => AttemptState);
  /** The states in which it makes sense; every one from which the result can be reached, when it is not said. */
  readonly from?: readonly AttemptState[];
}

/** What the method makes of a payment: most settle, a card is captured, held, put under review or refused. */
const paid = ({ order, attempt }: Found): AttemptState => {
  const method = methodOf(attempt);
  return method.whenPaid?.(attempt, order) ?? method.paidState;
};

/** What can be done to an attempt by hand, and what it then becomes. Money that goes back is not among them: it has an amount. */
const ACTIONS = {
  pay: { becomes: paid, from: ['pending'] },
  authorize: { becomes: 'authorize' },
  challenge: { becomes: 'challenge' },
  approve: { becomes: 'capture', from: ['challenge'] },
  capture: { becomes: 'capture', from: ['authorize'] },
  settle: { becomes: 'settlement', from: ['capture', 'pending'] },
  /** The bank takes a settled payment back (Permata, Mandiri bill, Indomaret). */
  reverse: { becomes: 'deny', from: ['settlement'] },
  deny: { becomes: 'deny' },
  expire: { becomes: 'expire' },
  cancel: { becomes: 'cancel' },
  fail: { becomes: 'failure' },
} as const satisfies Record<string, Deed>;

export type Action = keyof typeof ACTIONS;

const NAMES = Object.keys(ACTIONS) as Action[];

export const isAction = (name: string): name is Action => Object.hasOwn(ACTIONS, name);

export const resultOf = (action: Action, found: Found): AttemptState => {
  const { becomes }: Deed = ACTIONS[action];
  return typeof becomes === 'function' ? becomes(found) : becomes;
};

const startsFrom = (action: Action, state: AttemptState): boolean => {
  const { from }: Deed = ACTIONS[action];
  return from === undefined || from.includes(state);
};

/** Whether the action makes sense for the attempt as it is. */
export function isPossible(action: Action, found: Found): boolean {
  const { state } = found.attempt;
  return (
    startsFrom(action, state) && nextStates(state, methodOf(found.attempt)).includes(resultOf(action, found))
  );
}

/** The actions that lead somewhere from here, each result offered under its first name only. */
export function possibleActions(found: Found): Action[] {
  const possible = NAMES.filter((name) => isPossible(name, found));
  const results = possible.map((name) => resultOf(name, found));
  return possible.filter((_, index) => results.indexOf(results[index] as AttemptState) === index);
}
