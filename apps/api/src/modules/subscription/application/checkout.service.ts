import { Injectable } from '@nestjs/common';
import type { Locale } from '@teamanubot/phrases';
import { AppError } from '../../../platform/errors/app-error.js';
import { CustomerDirectory } from '../../auth/customer-directory.service.js';
import { formatRupiah, parseRupiah, toDecimal } from '../../catalog/domain/money.js';
import { PlaceOrder, type PlacedOrder } from '../../payment/application/place-order.service.js';
import { Quote, type Quotation, type Wish } from './quote.service.js';

export interface CheckoutRequest extends Wish {
  /** What the button said, as a decimal string. */
  expectedAmount?: string | undefined;
  idempotencyKey?: string | undefined;
  locale: Locale;
}

/** Turns a wish into an order that can be paid, its price, duration and promised end frozen. */
@Injectable()
export class Checkout {
  constructor(
    private readonly quote: Quote,
    private readonly customers: CustomerDirectory,
    private readonly placeOrder: PlaceOrder,
  ) {}

  /**
   * Throws `validation_failed`, `subscription_suspended`, `price_changed` (then nothing is made), and what placing
   * an order throws when Midtrans is away.
   */
  async execute(akunId: number, request: CheckoutRequest): Promise<PlacedOrder> {
    const quotation = await this.quote.execute(akunId, request);
    refuseOtherPrice(quotation.amount, request.expectedAmount);
    const { name, email, number } = await this.customers.contactOf(akunId);
    return this.placeOrder.execute({
      akunId,
      terms: termsOf(quotation, request),
      amount: quotation.amount,
      customer: { name, email, phone: number },
      idempotencyKey: request.idempotencyKey,
      locale: request.locale,
    });
  }
}

function refuseOtherPrice(amount: number, expected: string | undefined): void {
  if (expected === undefined || parseRupiah(expected) === amount) return;
  throw new AppError('price_changed', {
    params: { amount: formatRupiah(amount) },
    data: { amount: toDecimal(amount) },
  });
}

function termsOf({ product, until }: Quotation, { lineId, quantity }: Wish) {
  return {
    productId: product.id,
    productName: product.name,
    botType: product.botType,
    lineId,
    quantity,
    durationCount: product.durationCount,
    durationUnit: product.durationUnit,
    unitPrice: product.price,
    quotedUntil: until,
  };
}
