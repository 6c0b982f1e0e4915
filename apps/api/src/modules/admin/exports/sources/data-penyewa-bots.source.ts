import { DataPenyewaBotsQuery } from '../../data-penyewa-bots/data-penyewa-bots.query.js';
import {
  conditionsOf,
  RENTAL_COLUMNS,
  RENTAL_JOINS,
  RENTALS,
} from '../../data-penyewa-bots/data-penyewa-bots.repository.js';
import { EXPORTER, type ExportSource } from './source.js';

export const DATA_PENYEWA_BOTS_SOURCE: ExportSource<DataPenyewaBotsQuery> = {
  ...RENTALS,
  columns: RENTAL_COLUMNS,
  joins: RENTAL_JOINS,
  query: DataPenyewaBotsQuery,
  conditions: (query) => conditionsOf(query.wantedBy(EXPORTER)),
  sheet: [
    { key: 'id', heading: { id: 'ID', en: 'ID' }, kind: 'whole', width: 10 },
    { key: 'akun_name', heading: { id: 'Nama Penyewa', en: 'Renter' }, kind: 'text', width: 28 },
    { key: 'akun_email', heading: { id: 'Email', en: 'Email' }, kind: 'text', width: 30 },
    { key: 'whatsapp_number', heading: { id: 'WhatsApp', en: 'WhatsApp' }, kind: 'text', width: 18 },
    { key: 'product_name', heading: { id: 'Paket', en: 'Package' }, kind: 'text', width: 24 },
    { key: 'bot_type', heading: { id: 'Jenis Bot', en: 'Bot type' }, kind: 'text', width: 12 },
    { key: 'line_id', heading: { id: 'LINE ID', en: 'LINE ID' }, kind: 'text', width: 22 },
    { key: 'status', heading: { id: 'Status', en: 'State' }, kind: 'text', width: 12 },
    { key: 'mulai', heading: { id: 'Mulai (WIB)', en: 'Begins (WIB)' }, kind: 'moment', width: 20 },
    { key: 'habis', heading: { id: 'Habis (WIB)', en: 'Ends (WIB)' }, kind: 'moment', width: 20 },
    { key: 'created_at', heading: { id: 'Dibuat (WIB)', en: 'Made (WIB)' }, kind: 'moment', width: 20 },
    { key: 'status_id', heading: { id: 'ID Langganan', en: 'Subscription ID' }, kind: 'whole', width: 14 },
    { key: 'akun_id', heading: { id: 'ID Akun', en: 'Customer ID' }, kind: 'whole', width: 12 },
  ],
};
