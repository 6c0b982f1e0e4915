import { conditionsOf } from '../../transactions/transactions.conditions.js';
import { TransactionsQuery } from '../../transactions/transactions.query.js';
import { TRANSACTION_COLUMNS, TRANSACTION_JOINS } from '../../transactions/transactions.repository.js';
import { EXPORTER, type ExportSource } from './source.js';

export const TRANSACTIONS_SOURCE: ExportSource<TransactionsQuery> = {
  table: 'payment_transactions',
  as: 'o',
  columns: `${TRANSACTION_COLUMNS}, o.transaction_status, o.midtrans_transaction_id AS transaction_id`,
  joins: TRANSACTION_JOINS,
  query: TransactionsQuery,
  conditions: (query) => conditionsOf(query.wantedBy(EXPORTER)),
  sheet: [
    { key: 'id', heading: { id: 'ID', en: 'ID' }, kind: 'whole', width: 10 },
    { key: 'order_id', heading: { id: 'ID Pesanan', en: 'Order ID' }, kind: 'text', width: 32 },
    { key: 'created_at', heading: { id: 'Dipesan (WIB)', en: 'Ordered (WIB)' }, kind: 'moment', width: 20 },
    { key: 'paid_at', heading: { id: 'Dibayar (WIB)', en: 'Paid (WIB)' }, kind: 'moment', width: 20 },
    { key: 'customer_name', heading: { id: 'Nama Pelanggan', en: 'Customer' }, kind: 'text', width: 28 },
    { key: 'customer_email', heading: { id: 'Email', en: 'Email' }, kind: 'text', width: 30 },
    { key: 'whatsapp_number', heading: { id: 'WhatsApp', en: 'WhatsApp' }, kind: 'text', width: 18 },
    { key: 'product_name', heading: { id: 'Paket', en: 'Package' }, kind: 'text', width: 24 },
    { key: 'quantity', heading: { id: 'Jumlah Periode', en: 'Periods' }, kind: 'whole', width: 10 },
    { key: 'line_id', heading: { id: 'LINE ID', en: 'LINE ID' }, kind: 'text', width: 22 },
    { key: 'amount', heading: { id: 'Jumlah (Rp)', en: 'Amount (Rp)' }, kind: 'money', width: 16 },
    { key: 'returned', heading: { id: 'Dikembalikan (Rp)', en: 'Returned (Rp)' }, kind: 'money', width: 16 },
    { key: 'state', heading: { id: 'Status', en: 'State' }, kind: 'text', width: 14 },
    { key: 'payment_type', heading: { id: 'Metode', en: 'Method' }, kind: 'text', width: 16 },
    { key: 'transaction_id', heading: { id: 'ID Midtrans', en: 'Midtrans ID' }, kind: 'text', width: 38 },
  ],
};
