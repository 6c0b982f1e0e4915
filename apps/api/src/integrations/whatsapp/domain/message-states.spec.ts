import { describe, expect, it } from '@jest/globals';
import { isSettled, type MessageState, NEXT, statesBefore } from './message-states.js';

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

  it('reaches every state from the queue, and rest from every state', () => {
    expect([...reachable('queued')].sort()).toEqual([...STATES].sort());
    for (const state of STATES) expect(isSettled(state) || [...reachable(state)].some(isSettled)).toBe(true);
    expect(STATES.filter(isSettled)).toEqual(['sent', 'failed', 'dropped']);
  });

  it('sends nothing that was not claimed, and nothing that was sent', () => {
    expect(statesBefore('sent')).toEqual(['sending']);
    expect(statesBefore('sending')).toEqual(['queued']);
    expect(NEXT.sent).toEqual([]);
  });

  it('lets operators queue again what did not arrive, and drops only what is not under way elsewhere', () => {
    expect(statesBefore('queued')).toEqual(['sending', 'failed', 'dropped']);
    expect(statesBefore('dropped')).toEqual(['queued', 'sending']);
  });
});
