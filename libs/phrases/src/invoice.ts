import type { Locale, Phrase } from './locale.js';

/** What is printed on an invoice beside its data. */
export interface InvoicePhrases {
  title: Phrase;
  number: Phrase;
  paidAt: Phrase;
  order: Phrase;
  billedTo: Phrase;
  taxId: Phrase;
  item: Phrase;
  quantity: Phrase;
  unitPrice: Phrase;
  amount: Phrase;
  total: Phrase;
  lineId: Phrase;
  stamp: Phrase;
  /** Under the stamp: by what it was paid. */
  by: Phrase;
  footer: Phrase;
}

const id: InvoicePhrases = {
  title: 'Faktur',
  number: 'Nomor',
  paidAt: 'Dibayar',
  order: 'Pesanan',
  billedTo: 'Untuk',
  taxId: 'NPWP {number}',
  item: 'Keterangan',
  quantity: 'Jumlah',
  unitPrice: 'Harga',
  amount: 'Total',
  total: 'Total dibayar',
  lineId: 'LINE ID {id}',
  stamp: 'LUNAS',
  by: 'lewat {method}',
  footer: 'Faktur ini dibuat oleh sistem dan sah tanpa tanda tangan. Waktu dalam WIB (UTC+7).',
};

const en: InvoicePhrases = {
  title: 'Invoice',
  number: 'Number',
  paidAt: 'Paid',
  order: 'Order',
  billedTo: 'Billed to',
  taxId: 'Tax ID (NPWP) {number}',
  item: 'Description',
  quantity: 'Quantity',
  unitPrice: 'Price',
  amount: 'Amount',
  total: 'Total paid',
  lineId: 'LINE ID {id}',
  stamp: 'PAID',
  by: 'by {method}',
  footer: 'Made by our system and valid without a signature. Times are in WIB (UTC+7).',
};

export const invoicePhrases: Record<Locale, InvoicePhrases> = { id, en };
