import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/database.js';
import { OperatorSettings } from '../../../platform/settings/operator-settings.js';
import { InvoiceConfig } from '../invoice.config.js';

export type Issuer = Pick<InvoiceConfig, 'issuerName' | 'issuerAddress' | 'issuerTaxId'>;

/** Names of what an operator may set. */
export const ISSUER_SETTINGS = {
  issuerName: 'invoice_issuer_name',
  issuerAddress: 'invoice_issuer_address',
  issuerTaxId: 'invoice_issuer_tax_id',
} as const satisfies Record<keyof Issuer, string>;

/** Who writes the invoices: as an operator has set, else as the environment says. */
@Injectable()
export class InvoiceIssuer {
  constructor(
    readonly usual: InvoiceConfig,
    private readonly settings: OperatorSettings,
  ) {}

  async now(tx?: Tx): Promise<Issuer> {
    const said = async (part: keyof Issuer) =>
      (await this.settings.get(ISSUER_SETTINGS[part], tx)) ?? this.usual[part];
    return {
      issuerName: await said('issuerName'),
      issuerAddress: await said('issuerAddress'),
      issuerTaxId: await said('issuerTaxId'),
    };
  }
}
