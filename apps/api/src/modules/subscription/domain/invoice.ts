import type { BotType, DurationUnit } from '../../catalog/domain/terms.js';

/** Which invoice of which year it is; both count from 1, without a gap. */
export interface InvoiceNumber {
  year: number;
  sequence: number;
}

/** All that an invoice says. Money in whole rupiah. */
export interface InvoiceData extends InvoiceNumber {
  issuerName: string;
  issuerAddress: string;
  /** NPWP; empty when the issuer has none. */
  issuerTaxId: string;
  customerName: string;
  customerEmail: string;
  orderId: string;
  productName: string;
  botType: BotType;
  lineId: string;
  quantity: number;
  durationCount: number;
  durationUnit: DurationUnit;
  unitPrice: number;
  amount: number;
  /** Midtrans' word, if it is known. */
  paymentType: string | null;
  paidAt: Date;
}

const WIB_OFFSET_MS = 7 * 60 * 60 * 1000;
const SHORTEST = 6;

/** The year on whose row of numbers a payment is: that of Jakarta's calendar. */
export function invoiceYear(paidAt: Date): number {
  return new Date(paidAt.getTime() + WIB_OFFSET_MS).getUTCFullYear();
}

/** `INV/2026/000123` */
export function invoiceNumber({ year, sequence }: InvoiceNumber): string {
  return `INV/${year}/${digits(sequence)}`;
}

/** `INV-2026-000123.pdf`: the number where a slash cannot stand. */
export function invoiceFileName({ year, sequence }: InvoiceNumber): string {
  return `INV-${year}-${digits(sequence)}.pdf`;
}

function digits(sequence: number): string {
  return String(sequence).padStart(SHORTEST, '0');
}
