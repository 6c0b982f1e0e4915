/**
 * What may follow what. Only a claim makes a message `sending`, and only its sender ends that. What waits may be
 * dropped when it has become pointless; what was not sent may be queued again by an operator.
 */
export const NEXT = {
  queued: ['sending', 'dropped'],
  sending: ['sent', 'queued', 'failed', 'dropped'],
  sent: [],
  failed: ['queued'],
  dropped: ['queued'],
} as const satisfies Record<string, readonly string[]>;

export type MessageState = keyof typeof NEXT;

/** How a sending can end. */
export type SettledState = (typeof NEXT)['sending'][number];

/** Whether nothing more happens to a message by itself. */
export function isSettled(state: MessageState): boolean {
  return state !== 'queued' && state !== 'sending';
}

/** The states from which one may come: what a conditional update asks for. */
export function statesBefore(next: MessageState): MessageState[] {
  const states = Object.keys(NEXT) as MessageState[];
  return states.filter((state) => (NEXT[state] as readonly MessageState[]).includes(next));
}
