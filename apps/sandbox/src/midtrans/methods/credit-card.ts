import { randomInt } from 'node:crypto';
import type { Attempt } from '../domain/order.js';
import type { Fields, PaymentMethod } from './payment-method.js';

/** Midtrans' own test card that is always accepted. */
export const TEST_CARD = '4811111111111114';

const masked = (number: string) => `${number.slice(0, 8)}-${number.slice(-4)}`;

const secured = { eci: '05' };
const answered = { channel_response_code: '00', channel_response_message: 'Approved' };
const threeDs = { three_ds_version: '2', challenge_completion: true };
const noExpiry = { expiry_time: undefined };

/** What the card's fields are in each stage of its life; the samples of the protocol page are the standard. */
function stageFields({ state, capturedAt, details }: Attempt): Fields {
  const approved = { approval_code: details.approvalCode };
  switch (state) {
    case 'capture':
    case 'settlement':
      return { ...secured, ...answered, ...threeDs, ...approved };
    case 'challenge':
      return { ...secured, ...answered, ...approved, ...noExpiry };
    case 'partial_refund':
    case 'refund':
      return { ...secured, ...answered, ...approved };
    case 'cancel':
      return capturedAt === undefined ? {} : { ...secured, ...approved, ...noExpiry };
    case 'deny':
      return { eci: '06', fraud_status: 'deny' };
    default:
      return {};
  }
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
    approvalCode: `17${randomInt(1e11).toString().padStart(11, '0')}`,
  }),

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
