/** What may follow what. Only a claim makes a message `sending`, and only its sender ends that. */
export const NEXT = {
  queued: ['sending'],
  sending: ['sent', 'queued', 'failed', 'dropped'],
  sent: [],
  failed: [],
  dropped: [],
} as const satisfies Record<string, readonly string[]>;

export type MessageState = keyof typeof NEXT;

/** How a sending can end. */
export type SettledState = (typeof NEXT)['sending'][number];

export function isFinal(state: MessageState): boolean {
  return NEXT[state].length === 0;
}
