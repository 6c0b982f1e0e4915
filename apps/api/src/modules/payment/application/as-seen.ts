import { AppError } from '../../../platform/errors/app-error.js';
import type { OrderEntity } from '../persistence/order.entity.js';

/**
 * Throws `conflict`, with the order as it is now, when it changed after the operator looked. The row must be locked.
 *
 * @param seenAt the `updated_at` that the operator saw; whoever has seen none is not asked
 */
export function refuseMoved({ updatedAt, state, reviewReason }: OrderEntity, seenAt: Date | undefined): void {
  if (seenAt === undefined || updatedAt.getTime() === seenAt.getTime()) return;
  const data = { updated_at: updatedAt.toISOString(), state, review_reason: reviewReason };
  throw new AppError('conflict', { data: { data } });
}
