import { conditionsOf } from '../../akuns/akuns.repository.js';
import { AkunsQuery } from '../../akuns/akuns.query.js';
import { EXPORTER, type ExportSource } from './source.js';

export const AKUNS_SOURCE: ExportSource<AkunsQuery> = {
  table: 'akuns',
  as: 'a',
  columns: `a.id AS id, a.name, a.email, a.whatsapp_number, IF(a.is_active, 'aktif', 'nonaktif') AS is_active, a.created_at,
    a.last_login_at, (SELECT COUNT(*) FROM statuses s WHERE s.akun_id = a.id AND s.status = 'active') AS active_rentals`,
  joins: '',
  query: AkunsQuery,
  conditions: (query) => conditionsOf(query.wantedBy(EXPORTER)),
  sheet: [
    { key: 'id', heading: { id: 'ID', en: 'ID' }, kind: 'whole', width: 10 },
    { key: 'name', heading: { id: 'Nama', en: 'Name' }, kind: 'text', width: 28 },
    { key: 'email', heading: { id: 'Email', en: 'Email' }, kind: 'text', width: 30 },
    { key: 'whatsapp_number', heading: { id: 'WhatsApp', en: 'WhatsApp' }, kind: 'text', width: 18 },
    { key: 'is_active', heading: { id: 'Status', en: 'State' }, kind: 'text', width: 12 },
    { key: 'active_rentals', heading: { id: 'Sewa Aktif', en: 'Active rentals' }, kind: 'whole', width: 12 },
    {
      key: 'created_at',
      heading: { id: 'Terdaftar (WIB)', en: 'Registered (WIB)' },
      kind: 'moment',
      width: 20,
    },
    {
      key: 'last_login_at',
      heading: { id: 'Masuk Terakhir (WIB)', en: 'Last login (WIB)' },
      kind: 'moment',
      width: 20,
    },
  ],
};
