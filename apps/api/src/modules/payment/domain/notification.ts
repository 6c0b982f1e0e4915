import { isSafeId } from '../../../integrations/midtrans/domain/ids.js';
import { isJson, textOf, type Json } from '../../../integrations/midtrans/domain/reply.js';
import { readRupiah } from '../../../integrations/midtrans/domain/rupiah.js';
import type { SignedFields } from '../../../integrations/midtrans/domain/signature.js';
import {
  readStatus,
  type TransactionStatus,
} from '../../../integrations/midtrans/domain/transaction-status.js';

export const MOST_BYTES = 32 * 1024;

/** What must be there before a signature can be checked; everything else of a notification is free. */
export interface SignedNotification {
  fields: SignedFields;
  signature: string;
  /** Not covered by the signature: a hint of what to ask. Null when it could not be asked for. */
  transactionId: string | null;
}

/** What a notification says happened. Nothing of it is believed before Midtrans has said it too. */
export interface Claim {
  status: TransactionStatus | null;
  fraudStatus: string | null;
  /** Rupiah. */
  refunded: number;
}

/** Null for what is not a notification: too long, no JSON object, a signed field missing or not a string. */
export function readNotification(raw: Buffer): SignedNotification | null {
  const body = raw.length <= MOST_BYTES ? parsed(raw.toString('utf8')) : null;
  if (!body) return null;
  const { order_id, status_code, gross_amount, signature_key, transaction_id } = body;
  if (typeof order_id !== 'string' || typeof status_code !== 'string') return null;
  if (typeof gross_amount !== 'string' || typeof signature_key !== 'string') return null;
  return {
    fields: { order_id, status_code, gross_amount },
    signature: signature_key,
    transactionId: isSafeId(transaction_id) ? transaction_id : null,
  };
}

export function readClaim(rawBody: string): Claim {
  const { transaction_status, fraud_status, refund_amount } = parsed(rawBody) ?? {};
  return {
    status: readStatus(transaction_status),
    fraudStatus: textOf(fraud_status)?.toLowerCase() ?? null,
    refunded: readRupiah(refund_amount) ?? 0,
  };
}

function parsed(text: string): Json | null {
  try {
    const body: unknown = JSON.parse(text);
    return isJson(body) ? body : null;
  } catch {
    return null;
  }
}
