import type { Readable } from 'node:stream';
import {
  fill,
  invoicePhrases,
  paymentMethodName,
  uiPhrases,
  wordMoment,
  type Locale,
} from '@teamanubot/phrases';
import PDFDocument from 'pdfkit';
import { formatRupiah } from '../../catalog/domain/money.js';
import { invoiceNumber, type InvoiceData } from '../domain/invoice.js';
import { printable } from '../domain/printable.js';

const MARGIN = 56;
const INK = '#1c2421';
const FAINT = '#5d6a65';
const LINE = '#d5dcd9';
const BRAND = '#0f766e';
/** Where the columns of the table begin, and how wide they are. */
const COLUMNS = { item: [MARGIN, 232], quantity: [296, 60], price: [364, 82], amount: [454, 85] } as const;
const RIGHT = 539;

type Paper = PDFKit.PDFDocument;

/** The invoice as a PDF (A4), drawn while it is read. The same invoice is the same paper every time. */
export function drawInvoice(invoice: InvoiceData, locale: Locale): Readable {
  const words = invoicePhrases[locale];
  const number = invoiceNumber(invoice);
  const paper = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    lang: locale,
    displayTitle: true,
    info: {
      Title: `${words.title} ${number}`,
      Author: printable(invoice.issuerName),
      CreationDate: invoice.paidAt,
      ModDate: invoice.paidAt,
    },
  });
  drawHead(paper, invoice, locale);
  const bottom = drawTable(paper, invoice, locale);
  drawStamp(paper, invoice, locale, bottom);
  paper.font('Helvetica').fontSize(9).fillColor(FAINT);
  paper.text(words.footer, MARGIN, 760, { width: RIGHT - MARGIN });
  paper.end();
  return paper as unknown as Readable;
}

function drawHead(paper: Paper, invoice: InvoiceData, locale: Locale): void {
  const words = invoicePhrases[locale];
  paper.font('Helvetica-Bold').fontSize(16).fillColor(BRAND);
  paper.text(printable(invoice.issuerName), MARGIN, MARGIN, { width: 280 });
  const taxId = invoice.issuerTaxId ? [fill(words.taxId, { number: invoice.issuerTaxId })] : [];
  const address = invoice.issuerAddress.split(';').map((line) => line.trim());
  paper.font('Helvetica').fontSize(10).fillColor(FAINT);
  for (const line of [...address, ...taxId]) paper.text(printable(line), { width: 280 });
  const below = paper.y;

  paper.font('Helvetica-Bold').fontSize(22).fillColor(INK);
  paper.text(words.title, 340, MARGIN - 4, { width: RIGHT - 340, align: 'right' });
  paper.y += 6;
  pair(paper, words.number, invoiceNumber(invoice));
  pair(paper, words.paidAt, wordMoment(invoice.paidAt, locale));
  pair(paper, words.order, invoice.orderId);

  paper.font('Helvetica').fontSize(10).fillColor(FAINT);
  paper.text(words.billedTo, MARGIN, Math.max(below, paper.y) + 36);
  paper.font('Helvetica-Bold').fontSize(12).fillColor(INK).text(printable(invoice.customerName));
  paper.font('Helvetica').fontSize(10).fillColor(FAINT).text(printable(invoice.customerEmail));
}

/** A word and its value, at the right edge: on one line, however wide its letters are, or nobody could copy an order's id. */
function pair(paper: Paper, label: string, value: string): void {
  const y = paper.y;
  paper.font('Helvetica').fontSize(10).fillColor(FAINT).text(label, 290, y, { width: 60 });
  const text = printable(value);
  const width = RIGHT - 350;
  paper.font('Helvetica-Bold').fillColor(INK);
  paper.fontSize(Math.min(10, (10 * width) / (paper.widthOfString(text) + 1)));
  paper.text(text, 350, y, { width, align: 'right' });
  paper.y += 3;
}

/** Answers where it ends. */
function drawTable(paper: Paper, invoice: InvoiceData, locale: Locale): number {
  const words = invoicePhrases[locale];
  let y = paper.y + 30;
  paper.font('Helvetica').fontSize(10).fillColor(FAINT);
  cells(paper, y, [words.item, words.quantity, words.unitPrice, words.amount]);
  y = rule(paper, y + 18);

  const { quantity, durationCount, durationUnit, unitPrice, amount } = invoice;
  const period = uiPhrases[locale].period[durationUnit];
  const time = fill(durationCount === 1 ? period.one : period.many, { n: durationCount });
  paper.font('Helvetica-Bold').fontSize(11).fillColor(INK);
  cells(paper, y, ['', String(quantity), formatRupiah(unitPrice), formatRupiah(amount)]);
  paper.text(printable(invoice.productName), COLUMNS.item[0], y, { width: COLUMNS.item[1] });
  const about = [
    uiPhrases[locale].botType[invoice.botType].name,
    time,
    fill(words.lineId, { id: invoice.lineId }),
  ];
  paper.font('Helvetica').fontSize(10).fillColor(FAINT);
  paper.text(printable(about.join(', ')), { width: COLUMNS.item[1] });
  y = rule(paper, paper.y + 10);

  paper
    .font('Helvetica-Bold')
    .fontSize(14)
    .fillColor(INK)
    .text(words.total, MARGIN, y + 2);
  paper.text(formatRupiah(amount), COLUMNS.price[0], y + 2, {
    width: RIGHT - COLUMNS.price[0],
    align: 'right',
  });
  return paper.y;
}

function cells(paper: Paper, y: number, texts: readonly [string, string, string, string]): void {
  Object.values(COLUMNS).forEach(([x, width], index) => {
    paper.text(texts[index] ?? '', x, y, { width, align: index === 0 ? 'left' : 'right' });
  });
}

function rule(paper: Paper, y: number): number {
  paper.moveTo(MARGIN, y).lineTo(RIGHT, y).lineWidth(1).strokeColor(LINE).stroke();
  return y + 12;
}

function drawStamp(paper: Paper, { paymentType }: InvoiceData, locale: Locale, bottom: number): void {
  const words = invoicePhrases[locale];
  const [x, y, width] = [MARGIN, bottom + 40, 170];
  const height = paymentType ? 62 : 48;
  paper.save().rotate(-6, { origin: [x + width / 2, y + height / 2] });
  paper.roundedRect(x, y, width, height, 8).lineWidth(2.5).strokeColor(BRAND).stroke();
  paper.font('Helvetica-Bold').fontSize(26).fillColor(BRAND);
  paper.text(words.stamp, x, y + 12, { width, align: 'center', characterSpacing: 3 });
  const by = paymentType ? fill(words.by, { method: paymentMethodName(paymentType, locale) }) : '';
  paper
    .font('Helvetica')
    .fontSize(10)
    .text(printable(by), x, y + 40, { width, align: 'center' });
  paper.restore();
}
