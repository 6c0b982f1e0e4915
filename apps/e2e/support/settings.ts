import { askOffice } from './office.js';

interface Settings {
  invoice_issuer_tax_id: string;
  updated_at: string | null;
}

/** Sets the tax id that is printed on invoices, as somebody else does. */
export async function setTaxId(token: string, taxId: string): Promise<void> {
  const { data } = await askOffice<Settings>('GET', '/settings', { token });
  const body = { invoice_issuer_tax_id: taxId, updated_at: data.updated_at };
  const { status } = await askOffice('PATCH', '/settings', { token, body });
  if (status !== 200) throw new Error(`The tax id was not set: ${status}`);
}
