import type { InvoiceData } from '../../src/modules/subscription/domain/invoice.js';
import { wib } from './jakarta.js';

/** An invoice over two months of self-bot; any part of it may differ. */
export function anInvoice(changes: Partial<InvoiceData> = {}): InvoiceData {
  return {
    year: 2026,
    sequence: 1,
    issuerName: 'PT Anu Bot Nusantara',
    issuerAddress: 'Jl. Melati No. 5; Bandung 40111',
    issuerTaxId: '01.234.567.8-901.000',
    customerName: 'Siti Nurhaliza',
    customerEmail: 'siti@contoh.id',
    orderId: 'TAB-ABCDEFGHJKMNPQRSTVWX',
    productName: 'Self-bot Bulanan',
    botType: 'selfbot',
    lineId: 'siti.bot',
    quantity: 2,
    durationCount: 1,
    durationUnit: 'month',
    unitPrice: 50_000,
    amount: 100_000,
    paymentType: 'qris',
    paidAt: wib('2026-12-24T14:05'),
    ...changes,
  };
}
