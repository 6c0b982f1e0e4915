import { ApiError } from '@teamanubot/contracts/client';

export interface FailureDescription {
  /** Keys of the shell's texts. */
  title: string;
  text: string | undefined;
  /** The API's own sentence, which is more exact than ours; shown instead of `text`. */
  sentence: string | undefined;
  mood: 'sleepy' | 'worried';
  requestId: string | undefined;
  /** Seconds to wait before another try is worth it. */
  wait: number | undefined;
  /** Whether asking again can help at all. */
  retriable: boolean;
}

const NONE = { text: undefined, sentence: undefined, requestId: undefined, wait: undefined };

/** What a page says about a failure, and whether it offers another try. Unknown things are our fault. */
export function describeFailure(error: unknown, online: boolean): FailureDescription {
  const known = error instanceof ApiError ? error : undefined;
  if (!online) return say('offlineTitle', { text: 'fault.offlineText', mood: 'sleepy' });
  if (isUnreachable(known)) return say('unreachableTitle', { text: 'fault.unreachableText', mood: 'sleepy' });
  if (known?.code === 'unreadable') return say('unreadableTitle', { text: 'fault.unreadableText' });
  const details = {
    sentence: known?.message || undefined,
    requestId: known?.requestId,
    wait: known?.retryAfter,
  };
  if (known?.status === 404)
    return say('missingTitle', { ...details, requestId: undefined, retriable: false });
  if (known?.status === 429 || known?.status === 503)
    return say('busyTitle', { text: 'fault.busyText', ...details, mood: 'sleepy' });
  if (known && known.status >= 400 && known.status < 500)
    return say('refusedTitle', { ...details, requestId: undefined });
  return say('brokenTitle', { text: 'fault.brokenText', ...details });
}

/** No answer, or that of a proxy which got none. */
function isUnreachable(error: ApiError | undefined): boolean {
  if (error?.code === 'network') return true;
  return !error?.message && (error?.status === 502 || error?.status === 504);
}

function say(title: string, details: Partial<FailureDescription>): FailureDescription {
  return { ...NONE, title: `fault.${title}`, mood: 'worried', retriable: true, ...details };
}
