import type { Attempt } from '../domain/order.js';
import type { SnapRequest } from '../domain/snap-request.js';
import { digits } from './digits.js';
import type { Fields, PaymentMethod } from './payment-method.js';

const DAY_MS = 24 * 3_600_000;

export interface AccountTraits {
  /** As in `va_numbers`. */
  readonly bank: 'bca' | 'bni' | 'bri' | 'cimb';
  /** As people call it. */
  readonly name: string;
  readonly prefix: string;
  /** Digits of a whole number, prefix included. */
  readonly length: number;
  /** What the popup's result calls the number while the attempt waits, where that is not `va_numbers`. */
  readonly pendingResult?: string;
  /** `payment_amounts`; empty for most banks. */
  readonly paymentAmounts?: (attempt: Attempt, amount: number) => readonly Fields[];
}

/** What virtual accounts whose number stands in `va_numbers` have in common. They cannot be refunded by API. */
export function virtualAccount(traits: AccountTraits): PaymentMethod {
  const { bank, name, prefix, length, pendingResult, paymentAmounts = () => [] } = traits;
  const label = `${name} Virtual Account`;
  const setting = `${bank}_va` as const;
  const numbers = ({ details }: Attempt): Fields => ({
    va_numbers: [{ bank, va_number: details.vaNumber }],
  });
  const wish = (request: SnapRequest): string | undefined => request[setting]?.va_number;
  return {
    id: setting,
    enabledBy: [setting, 'bank_transfer'],
    paymentType: 'bank_transfer',
    label: { id: label, en: label },
    lifetimeMs: DAY_MS,
    paidState: 'settlement',
    reversible: false,
    refundable: false,
    draw: (request) => ({ vaNumber: wish(request) ?? prefix + digits(length - prefix.length) }),
    fields: (attempt, { grossAmount }) => ({
      ...numbers(attempt),
      payment_amounts: paymentAmounts(attempt, grossAmount),
    }),
    resultFields: (attempt) =>
      attempt.state === 'pending' && pendingResult
        ? { [pendingResult]: attempt.details.vaNumber }
        : numbers(attempt),
    present: ({ details }) => ({ kind: 'number', bank: name, number: details.vaNumber ?? '' }),
  };
}
