import { ApiError } from '@teamanubot/contracts/client';
import { isOtp } from '@teamanubot/phrases';
import type { Message } from '../../shell/api/types.js';

type Failed = Pick<Message, 'kind' | 'state' | 'not_after'>;

/** Those that did not arrive and may still be of use; a code is never sent again. */
export function worthResending<Row extends Failed>(rows: readonly Row[], now: number): Row[] {
  return rows.filter(
    ({ kind, state, not_after }) =>
      state === 'failed' && !isOtp(kind) && (not_after === null || Date.parse(not_after) > now),
  );
}

export interface Outcome {
  /** How many wait to be sent. */
  gone: number;
  /** How many were refused, by the sentence that says why. */
  refused: ReadonlyMap<string, number>;
  /** Why the rest was not tried. */
  stopped?: unknown;
}

const OF_ONE_ALONE = ['not_found', 'message_not_resendable', 'message_under_way'];

/** One after the other; what is refused is passed over, and what would befall every other one too ends it. */
export async function resendAll<Row>(
  rows: readonly Row[],
  resend: (row: Row) => Promise<unknown>,
): Promise<Outcome> {
  const refused = new Map<string, number>();
  let gone = 0;
  for (const row of rows) {
    try {
      await resend(row);
      gone += 1;
    } catch (error) {
      if (!(error instanceof ApiError) || !OF_ONE_ALONE.includes(error.code))
        return { gone, refused, stopped: error };
      refused.set(error.message, (refused.get(error.message) ?? 0) + 1);
    }
  }
  return { gone, refused };
}
