import { isOtp, type TemplateKind } from '@teamanubot/phrases';
import { isSettled, type MessageState } from './message-states.js';

/** What an operator's wish to send a message again leads to, or why it is refused. */
export type Resending = 'same_row' | 'new_row' | 'is_code' | 'lapsed' | 'under_way';

/**
 * What did not arrive is queued again; what was sent goes again as a message of its own, so that the log says both. A
 * code is never sent again, whatever became of it: who needs one asks for a new one.
 */
export function resending(
  message: { template: TemplateKind; state: MessageState; notAfter: Date | null },
  now: Date,
): Resending {
  if (isOtp(message.template)) return 'is_code';
  if (!isSettled(message.state)) return 'under_way';
  if (message.notAfter && message.notAfter <= now) return 'lapsed';
  return message.state === 'sent' ? 'new_row' : 'same_row';
}

/** The key of what goes again; `key` is that of the request that asked for it. */
export function resendKey(messageId: number, key: string): string {
  return `resend:${messageId}:${key}`;
}

/** The id of the message that goes again; null for one that goes for the first time. */
export function resentId(dedupeKey: string): number | null {
  const [, id] = /^resend:(\d{1,16}):/.exec(dedupeKey) ?? [];
  return id === undefined ? null : Number(id);
}

export function isResendable(decision: Resending): boolean {
  return decision === 'same_row' || decision === 'new_row';
}
