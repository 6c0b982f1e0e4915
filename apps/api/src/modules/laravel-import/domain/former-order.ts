import { readWibTime } from '../../../integrations/midtrans/domain/wib-time.js';
import {
  readStatus,
  type TransactionStatus,
} from '../../../integrations/midtrans/domain/transaction-status.js';
import { isSafeId } from '../../../integrations/midtrans/domain/ids.js';
import type { ClosedState, OrderState } from '../../payment/domain/order-states.js';

/** A row of `payment_transactions` as the former application left it; moments read in its zone. */
export interface FormerOrder {
  id: number;
  /** As it is now: an id that was given twice has the row's number behind it. */
  orderId: string;
  amount: number;
  /** Midtrans' word, or the application's own. */
  word: string;
  transactionId: string | null;
  /** The last notification. */
  raw: string | null;
  createdAt: Date | null;
  updatedAt: Date | null;
}

/** Money that had come, as an attempt of the order; its time was given, or is to be. */
export interface FormerAttempt {
  transactionId: string | null;
  status: TransactionStatus;
  fraudStatus: string | null;
  paymentType: string;
  grossAmount: number;
  refunded: number;
  transactedAt: Date | null;
  settledAt: Date;
}

/** What the order is for us. */
export interface ReadOrder {
  id: number;
  state: OrderState;
  closeAs: ClosedState | null;
  closedAt: Date | null;
  paidAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  paymentType: string | null;
  attempt: FormerAttempt | null;
  /** Midtrans may know more of it than the row: it is asked. */
  ask: boolean;
  isUnknownWord: boolean;
  /** Another row had the same order id, and has kept it. */
  isRepeated: boolean;
}

/** Words of the application's own. */
const SYNONYMS: Record<string, TransactionStatus> = {
  settled: 'settlement',
  success: 'settlement',
  paid: 'settlement',
  lunas: 'settlement',
  berhasil: 'settlement',
  refunded: 'refund',
  cancelled: 'cancel',
  canceled: 'cancel',
  batal: 'cancel',
  expired: 'expire',
  kadaluarsa: 'expire',
  denied: 'deny',
  failed: 'failure',
  gagal: 'failure',
  menunggu: 'pending',
  unpaid: 'pending',
};

const CLOSED: Partial<Record<TransactionStatus, ClosedState>> = { cancel: 'cancelled', failure: 'failed' };
const MONEY: Partial<Record<TransactionStatus, OrderState>> = {
  settlement: 'paid',
  capture: 'paid',
  partial_refund: 'part_refunded',
  partial_chargeback: 'part_refunded',
  refund: 'refunded',
  chargeback: 'refunded',
};

/** Longer than any payment page or virtual account stays open. */
const ASKED_DAYS = 30;
const DAY_MS = 86_400_000;

export function readFormerOrder(order: FormerOrder, now: Date): ReadOrder {
  const raw = readRaw(order.raw);
  const own = statusOf(order.word);
  const status = own ?? 'pending';
  const transacted = readWibTime(raw.transaction_time);
  const createdAt = order.createdAt ?? transacted ?? order.updatedAt ?? now;
  const updatedAt = order.updatedAt ?? createdAt;
  const state = isHeldBack(status, raw) ? undefined : MONEY[status];
  const shared = {
    ...{ id: order.id, createdAt, updatedAt, isUnknownWord: own === null },
    isRepeated: order.orderId.endsWith(`~${order.id}`),
    paymentType: textOf(raw.payment_type, 32),
  };
  if (!state) {
    const isKnownThere = isSafeId(order.orderId) && !shared.isRepeated;
    const rest = closed(status, raw, createdAt, updatedAt, now);
    return { ...shared, ...rest, ...(isKnownThere ? {} : { ask: false, closedAt: updatedAt }) };
  }
  const settledAt = readWibTime(raw.settlement_time) ?? transacted ?? order.updatedAt ?? createdAt;
  const attempt = attemptOf(order, status, raw, settledAt);
  return {
    ...{ ...shared, state, closeAs: null, closedAt: null, paidAt: settledAt, ask: false, attempt },
    paymentType: attempt.paymentType || null,
  };
}

function closed(status: TransactionStatus, raw: Raw, createdAt: Date, updatedAt: Date, now: Date) {
  const isOpen = ['pending', 'authorize', 'settlement', 'capture'].includes(status);
  const saysPaid = MONEY[statusOf(raw.transaction_status) ?? 'pending'] === 'paid';
  const isRecent = now.getTime() - createdAt.getTime() < ASKED_DAYS * DAY_MS;
  const ask = saysPaid || (isOpen && isRecent);
  const state = CLOSED[status] ?? 'expired';
  // The watch over a closed order begins when it is closed.
  return { state, closeAs: state, closedAt: ask ? now : updatedAt, paidAt: null, attempt: null, ask };
}

function attemptOf(order: FormerOrder, status: TransactionStatus, raw: Raw, settledAt: Date): FormerAttempt {
  const returned = Number(raw.refund_amount);
  const some = Number.isFinite(returned) && returned > 0 ? Math.min(returned, order.amount) : 0;
  return {
    transactionId: safeId(order.transactionId) ?? safeId(raw.transaction_id),
    status,
    fraudStatus: textOf(raw.fraud_status, 16),
    paymentType: textOf(raw.payment_type, 32) ?? (status === 'capture' ? 'credit_card' : ''),
    grossAmount: order.amount,
    refunded: MONEY[status] === 'refunded' ? order.amount : MONEY[status] === 'paid' ? 0 : some,
    transactedAt: readWibTime(raw.transaction_time),
    settledAt,
  };
}

/** A card that fraud detection holds back is not paid. */
function isHeldBack(status: TransactionStatus, raw: Raw): boolean {
  const fraud = textOf(raw.fraud_status, 16);
  return status === 'capture' && fraud !== null && fraud !== 'accept';
}

type Raw = Record<string, unknown>;

/** Also what was encoded twice. */
function readRaw(text: string | null): Raw {
  let value: unknown = text;
  for (let depth = 0; depth < 2 && typeof value === 'string'; depth++) value = parsed(value);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function statusOf(word: unknown): TransactionStatus | null {
  const plain = typeof word === 'string' ? word.trim().toLowerCase() : '';
  return readStatus(plain) ?? SYNONYMS[plain] ?? null;
}

function textOf(value: unknown, length: number): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, length).toLowerCase() : null;
}

function safeId(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Za-z0-9._~-]{1,64}$/.test(value) ? value : null;
}
