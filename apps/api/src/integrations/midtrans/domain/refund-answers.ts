import { codeOf, isJson, noAnswer, type Json, type NoAnswer, type Reply, textOf } from './reply.js';
import { readRupiah } from './rupiah.js';

/** How a refund is asked for: at the provider of the wallet at once, or at the bank of a card. */
export type RefundWay = 'direct' | 'bank';

export interface RefundRequest {
  /** The same key is the same refund, however often it is asked for. */
  refund_key: string;
  /** Whole rupiah. */
  amount: number;
  reason: string;
}

export type RefundAnswer =
  | { kind: 'made' }
  /** `202` the bank or provider says no, although the client resolves · `412` not in this state · `414` not this amount. */
  | { kind: 'refused'; code: number; reason: string }
  /** The key was used before: the refund's own status says what came of it. */
  | { kind: 'known_key' }
  | { kind: 'not_found' }
  | NoAnswer;

const REFUSALS = [202, 400, 402, 410, 412, 414];

export function readRefundAnswer(reply: Reply): RefundAnswer {
  if (reply.kind === 'silent' || !isJson(reply.body) || !('status_code' in reply.body))
    return noAnswer(reply);
  const code = codeOf(reply);
  if (code === 200) return { kind: 'made' };
  if (code === 406) return { kind: 'known_key' };
  if (code === 404) return { kind: 'not_found' };
  if (code === 202 && isRunning(reply.body)) return { kind: 'unavailable', reason: 'still being worked on' };
  const reason = textOf(reply.body.status_message) ?? '';
  return REFUSALS.includes(code) ? { kind: 'refused', code, reason } : noAnswer(reply);
}

/** 202 also says that the same question is just being answered; only a refusal tells of the transaction. */
function isRunning(body: Json): boolean {
  return textOf(body.transaction_status) === null;
}

/** The keys of the refunds that an answer or a notification lists. */
export function readRefundKeys(body: object): string[] {
  return listOf(body).flatMap(({ refund_key }) => textOf(refund_key) ?? []);
}

/** Rupiah of all refunds in the list, each counted once however often it stands there; null without a list. */
export function sumOfRefunds(body: object): number | null {
  const amounts = listOf(body).flatMap((refund) => {
    const amount = readRupiah(refund.refund_amount);
    return amount === null ? [] : [[identityOf(refund), amount] as const];
  });
  return amounts.length === 0 ? null : [...new Map(amounts).values()].reduce((sum, each) => sum + each, 0);
}

function listOf(body: object): Json[] {
  const { refunds } = body as { refunds?: unknown };
  return Array.isArray(refunds) ? refunds.filter(isJson) : [];
}

/** One without any identity is like no other. */
function identityOf({ refund_key, refund_chargeback_id, refund_chargeback_uuid }: Json): unknown {
  return textOf(refund_key) ?? refund_chargeback_id ?? textOf(refund_chargeback_uuid) ?? Symbol('refund');
}
