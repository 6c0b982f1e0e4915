/**
 * What an order buys, frozen when it is made. Payment carries it for the module that sells and reads of it only what
 * makes two orders the same thing, and the item of the receipt.
 */
export interface OrderTerms {
  productId: number;
  productName: string;
  botType: 'selfbot' | 'official';
  lineId: string;
  quantity: number;
  durationCount: number;
  durationUnit: 'day' | 'month' | 'year';
  /** Whole rupiah. */
  unitPrice: number;
  /** The end that was promised when the order was made. */
  quotedUntil: Date;
}

const DECISIVE = ['productId', 'quantity', 'unitPrice', 'durationCount', 'durationUnit'] as const;

/** Whether two orders for one thing would give the same for the same money; the promised end moves with the clock. */
export function isSameOffer(a: OrderTerms, b: OrderTerms): boolean {
  return DECISIVE.every((field) => a[field] === b[field]);
}

/** The terms alone, of something that carries them among other things. */
export function termsOf(order: OrderTerms): OrderTerms {
  const {
    productId,
    productName,
    botType,
    lineId,
    quantity,
    durationCount,
    durationUnit,
    unitPrice,
    quotedUntil,
  } = order;
  return {
    productId,
    productName,
    botType,
    lineId,
    quantity,
    durationCount,
    durationUnit,
    unitPrice,
    quotedUntil,
  };
}
