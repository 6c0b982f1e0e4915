import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Settings',
  save: 'Save settings',
  saved: 'Settings saved. They take effect within seconds.',
  usual: 'By default: {value}',
  changed: 'Last changed by {who},',
  issuer: 'Issuer of invoices',
  issuerText: 'Printed on new invoices. Those that are issued stay as they are.',
  orders: 'Orders',
  ordersText: 'For new orders. Those that are made keep their limit.',
  field: {
    invoice_issuer_name: 'Name',
    invoice_issuer_address: 'Address',
    invoice_issuer_tax_id: 'Tax number (NPWP)',
    order_expiry_minutes: 'Can be paid for (minutes)',
  },
  hint: { address: 'A semicolon begins a new line', taxId: 'May be empty' },
} satisfies SameShape<typeof id>;
