import { keptInTab } from '../../shared/code/kept-in-tab.js';
import type { NumberCodeAnswer } from '../../shell/api/types.js';

const kept = keptInTab<NumberCodeAnswer>('anu.number-change');

/** The number that waits for its code. */
export function useNumberChange() {
  return kept;
}
