import { describe, expect, it } from '@jest/globals';
import { isFinal, type MessageState, NEXT } from './message-states.js';

const STATES = Object.keys(NEXT) as MessageState[];

function reachable(from: MessageState, seen = new Set<MessageState>()): Set<MessageState> {
  for (const state of NEXT[from]) {
    if (seen.has(state)) continue;
    seen.add(state);
    reachable(state, seen);
  }
  return seen;
}

describe('states of a message', () => {
  it('knows every state that a table entry names', () => {
    for (const state of STATES) for (const next of NEXT[state]) expect(STATES).toContain(next);
  });

  it('reaches every state from the queue, and an end from every state', () => {
    expect([...reachable('queued')].sort()).toEqual([...STATES].sort());
    for (const state of STATES) expect(isFinal(state) || [...reachable(state)].some(isFinal)).toBe(true);
  });

  it('sends nothing that was not claimed and ends nothing twice', () => {
    expect(STATES.filter((state) => (NEXT[state] as readonly string[]).includes('sent'))).toEqual([
      'sending',
    ]);
    expect(STATES.filter(isFinal)).toEqual(['sent', 'failed', 'dropped']);
  });
});
