import type { EnvReader } from '../../platform/config/env.js';

const LONGEST_NAME = /^[^\n]{1,255}$/;
const LONGEST_ADDRESS = /^[^\n]{1,500}$/;
const LONGEST_TAX_ID = /^[^\n]{1,64}$/;

/** Who writes the invoices. What an invoice has said once does not change with the settings. */
export class InvoiceConfig {
  readonly issuerName: string;
  /** Parts on lines of their own are separated by `;`. */
  readonly issuerAddress: string;
  readonly issuerTaxId: string;

  constructor(env: EnvReader) {
    this.issuerName = env.text('INVOICE_ISSUER_NAME', {
      default: 'TeamAnuBot',
      pattern: LONGEST_NAME,
      hint: 'must be one line of at most 255 characters',
    });
    this.issuerAddress = env.text('INVOICE_ISSUER_ADDRESS', {
      default: 'Indonesia',
      pattern: LONGEST_ADDRESS,
      hint: 'must be one line of at most 500 characters',
    });
    this.issuerTaxId =
      env.optionalText('INVOICE_ISSUER_TAX_ID', {
        pattern: LONGEST_TAX_ID,
        hint: 'must be one line of at most 64 characters',
      }) ?? '';
  }
}
