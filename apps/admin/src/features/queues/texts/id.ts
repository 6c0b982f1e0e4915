export default {
  title: 'Antrean',
  about:
    'Antrean hanya membangunkan pekerja. Pekerjaannya sendiri tersimpan di tabel, jadi tidak ada yang hilang.',
  name: {
    'payment-notifications': 'Notifikasi pembayaran',
    'whatsapp-messages': 'Pesan WhatsApp',
    exports: 'Ekspor',
  },
  state: { waiting: 'Menunggu', active: 'Dikerjakan', delayed: 'Ditunda', failed: 'Gagal' },
  show: {
    waiting: 'Lihat yang menunggu',
    active: 'Lihat yang dikerjakan',
    delayed: 'Lihat yang ditunda',
    failed: 'Lihat yang gagal',
  },
  row: 'Baris {id}',
  tries: '{n} percobaan',
  retry: 'Coba lagi',
  discard: 'Buang',
  discardTitle: 'Buang pekerjaan {job}',
  consequence: 'Panggilan ini dibuang. Barisnya tetap ada dan dikerjakan pada putaran berikutnya.',
};
