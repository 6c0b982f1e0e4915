import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import type { Locale } from '@teamanubot/phrases';
import { anInvoice } from '../../../../test/support/invoices.js';
import { wib } from '../../../../test/support/jakarta.js';
import { pdfText } from '../../../../test/support/pdf-text.js';
import type { InvoiceData } from '../domain/invoice.js';
import { drawInvoice } from './invoice-pdf.js';

const read = async (paper: Readable) => pdfText(await buffer(paper));
const linesOf = async (changes: Partial<InvoiceData> = {}, locale: Locale = 'id') =>
  (await read(drawInvoice(anInvoice(changes), locale))).split('\n');

describe('the paper of an invoice', () => {
  it('says who, what, how much, when and that it is paid', async () => {
    expect(await linesOf({ sequence: 123 })).toEqual([
      'PT Anu Bot Nusantara',
      'Jl. Melati No. 5',
      'Bandung 40111',
      'NPWP 01.234.567.8-901.000',
      'Faktur',
      'Nomor',
      'INV/2026/000123',
      'Dibayar',
      '24 Des 2026, 14.05 WIB',
      'Pesanan',
      'TAB-ABCDEFGHJKMNPQRSTVWX',
      'Untuk',
      'Siti Nurhaliza',
      'siti@contoh.id',
      'Keterangan',
      'Jumlah',
      'Harga',
      'Total',
      '2',
      'Rp50.000',
      'Rp100.000',
      'Self-bot Bulanan',
      'Self-bot, 1 bulan, LINE ID siti.bot',
      'Total dibayar',
      'Rp100.000',
      'LUNAS',
      'lewat QRIS',
      'Faktur ini dibuat oleh sistem dan sah tanpa tanda tangan. Waktu dalam WIB (UTC+7).',
    ]);
  });

  it('says it in English', async () => {
    const lines = await linesOf({ paymentType: 'credit_card', durationCount: 3 }, 'en');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Invoice',
        '24 Dec 2026, 14:05 WIB',
        'Self-bot, 3 months, LINE ID siti.bot',
        'PAID',
        'by Credit/debit card',
      ]),
    );
  });

  it('says the id of an order on one line, however wide its letters are', async () => {
    const orderId = `TAB-${'WM'.repeat(12)}`;
    expect(await linesOf({ orderId })).toContain(orderId);
  });

  it('leaves out what is not known', async () => {
    const lines = await linesOf({ issuerTaxId: '', paymentType: null, customerName: '', customerEmail: '' });
    expect(lines.filter((line) => /NPWP|lewat|null|undefined/.test(line))).toEqual([]);
  });

  it('is the same every time, to the byte', async () => {
    const [first, second] = await Promise.all([
      buffer(drawInvoice(anInvoice(), 'id')),
      buffer(drawInvoice(anInvoice(), 'id')),
    ]);
    expect(first.equals(second)).toBe(true);
  });

  it('keeps to one page, however long the names are', async () => {
    const long = 'Perkumpulan Pedagang Kopi Tubruk Nusantara '.repeat(6).slice(0, 255);
    const pdf = await buffer(
      drawInvoice(anInvoice({ customerName: long, productName: long, issuerName: long }), 'id'),
    );
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  it('dates by the clock of Jakarta', async () => {
    expect(await linesOf({ paidAt: wib('2027-01-01T00:30') })).toContain('1 Jan 2027, 00.30 WIB');
  });
});
