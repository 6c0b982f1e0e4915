import type { Attempt, Order } from '../domain/order.js';
import type { AttemptState } from '../domain/transaction-states.js';
import { digits } from './digits.js';
import type { Fields, PaymentMethod } from './payment-method.js';
import { TEST_CARD, verdictOn, type CardVerdict } from './test-cards.js';

const masked = (number: string) => `${number.slice(0, 8)}-${number.slice(-4)}`;

const secured = { eci: '05' };
const answered = { channel_response_code: '00', channel_response_message: 'Approved' };
const threeDs = { three_ds_version: '2', challenge_completion: true };
const noExpiry = { expiry_time: undefined };

const DENIED: Record<string, Fields> = {
  'denied-by-bank': { ...secured, channel_response_code: '05', channel_response_message: 'Do not honour' },
};
const DENIED_BY_FDS: Fields = { eci: '06', fraud_status: 'deny' };

/** What the card's fields are in each stage of its life; the samples of the protocol page are the standard. */
function stageFields({ state, capturedAt, details }: Attempt): Fields {
  const approved = { approval_code: details.approvalCode };
  switch (state) {
    case 'capture':
    case 'settlement':
      return { ...secured, ...answered, ...threeDs, ...approved };
    case 'challenge':
    case 'authorize':
      return { ...secured, ...answered, ...approved, ...noExpiry };
    case 'partial_refund':
    case 'refund':
    case 'partial_chargeback':
    case 'chargeback':
      return { ...secured, ...answered, ...approved };
    case 'cancel':
      return capturedAt === undefined ? {} : { ...secured, ...approved, ...noExpiry };
    case 'deny':
      return DENIED[details.verdict ?? ''] ?? DENIED_BY_FDS;
    default:
      return {};
  }
}

/** After 3-D Secure: what the bank and fraud detection say; one that is accepted is only held for `authorize` orders. */
function whenPaid({ details }: Attempt, { request }: Order): AttemptState {
  const decided: Record<CardVerdict, AttemptState> = {
    accept: request.credit_card?.type === 'authorize' ? 'authorize' : 'capture',
    challenge: 'challenge',
    'denied-by-fds': 'deny',
    'denied-by-bank': 'deny',
  };
  return decided[details.verdict as CardVerdict] ?? 'capture';
}

export const creditCard: PaymentMethod = {
  id: 'credit_card',
  enabledBy: ['credit_card'],
  paymentType: 'credit_card',
  label: { id: 'Kartu kredit/debit', en: 'Credit/debit card' },
  lifetimeMs: 10 * 60_000,
  lifetimeIsLimit: true,
  settlesAfterMs: 24 * 3_600_000,
  paidState: 'capture',
  reversible: false,
  refundable: true,
  form: 'card',

  draw: (_request, { number = TEST_CARD }) => ({
    maskedCard: masked(number),
    approvalCode: `17${digits(11)}`,
    verdict: verdictOn(number),
  }),

  whenPaid,

  fields: (attempt) => ({
    masked_card: attempt.details.maskedCard,
    bank: 'bni',
    card_type: 'credit',
    ...stageFields(attempt),
  }),

  resultFields: ({ state, details }) => ({
    masked_card: details.maskedCard,
    bank: 'bni',
    card_type: 'credit',
    ...(state === 'capture' ? { approval_code: details.approvalCode } : {}),
  }),

  present: ({ details }) => ({ kind: 'three-ds', card: details.maskedCard ?? '' }),
};
