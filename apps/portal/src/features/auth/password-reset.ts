import { keptInTab } from '../../shared/code/kept-in-tab.js';
import type { ResetAnswer } from '../../shell/api/types.js';

const kept = keptInTab<ResetAnswer & { email: string }>('anu.password-reset');

/** The request for a new password that waits for its code. */
export function usePasswordReset() {
  return kept;
}
