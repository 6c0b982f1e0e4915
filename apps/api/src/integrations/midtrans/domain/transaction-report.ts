import { isJson, textOf } from './reply.js';
import { sumOfRefunds } from './refund-answers.js';
import { readRupiah } from './rupiah.js';
import { readStatus, type TransactionStatus } from './transaction-status.js';
import { readWibTime } from './wib-time.js';

/** Words that we keep are no longer than this; a longer one is none that we know, and stays so when it is cut. */
const WORD = 16;

/** What Midtrans says of one transaction. */
export interface TransactionReport {
  orderId: string;
  transactionId: string;
  status: TransactionStatus;
  /** Absent for some methods, which counts as accepted. */
  fraudStatus: string | null;
  statusCode: string;
  paymentType: string;
  /** Rupiah; may differ from what was asked for, when fees or promotions are imposed. */
  grossAmount: number;
  currency: string;
  /** Rupiah that went back so far, all refunds and chargebacks together. */
  refunded: number;
  /** When the method was chosen. */
  transactionTime: Date | null;
  settlementTime: Date | null;
}

/** Reads the answer to GET status; unknown fields are left alone. Null when what we decide on is missing or unreadable. */
export function readReport(body: unknown): TransactionReport | null {
  if (!isJson(body)) return null;
  const orderId = textOf(body.order_id);
  const transactionId = textOf(body.transaction_id);
  const status = readStatus(body.transaction_status);
  const statusCode = textOf(body.status_code);
  const paymentType = textOf(body.payment_type)?.slice(0, 2 * WORD);
  const grossAmount = readRupiah(body.gross_amount);
  const fraudStatus = readFraudStatus(body.fraud_status);
  if (!orderId || !transactionId || !status || !statusCode || !paymentType) return null;
  if (grossAmount === null || fraudStatus === undefined) return null;
  return {
    orderId,
    transactionId,
    status,
    statusCode,
    paymentType,
    grossAmount,
    fraudStatus,
    currency: textOf(body.currency)?.slice(0, WORD) ?? '',
    refunded: refundedBy(status, readRupiah(body.refund_amount) ?? sumOfRefunds(body), grossAmount),
    transactionTime: readWibTime(body.transaction_time),
    settlementTime: readWibTime(body.settlement_time),
  };
}

/** Null when absent, which counts as accepted; what is there must therefore be readable. */
function readFraudStatus(value: unknown): string | null | undefined {
  return value === undefined || value === null ? null : textOf(value)?.toLowerCase().slice(0, WORD);
}

/** A return that does not say how much means all of it. */
function refundedBy(status: TransactionStatus, amount: number | null, grossAmount: number): number {
  if (status === 'refund' || status === 'chargeback') return amount ?? grossAmount;
  return amount ?? 0;
}
