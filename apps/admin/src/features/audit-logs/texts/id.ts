export default {
  title: 'Log audit',
  one: 'Catatan {id}',
  search: 'Awal objek, misalnya akun:12',
  none: 'Belum ada yang diubah.',
  from: 'Sejak',
  to: 'Sampai',
  request: 'ID permintaan',
  changes: 'Yang berubah',
  before: 'Sebelum',
  after: 'Sesudah',
  unsaid: 'Isinya tidak dicatat, karena rahasia atau karena tidak ada yang lain.',
  column: { created: 'Waktu', action: 'Tindakan', subject: 'Objek', actor: 'Pelaku', ip: 'Alamat IP' },
};
