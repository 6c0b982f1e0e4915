export default {
  title: 'Paket',
  all: 'Semua paket',
  goneTitle: 'Paket ini tidak dijual lagi',
  goneText: 'Lihat paket lain yang sedang dijual.',
  included: 'Yang kamu dapat',
  timing: {
    title: 'Soal waktu',
    start: 'Masa aktif mulai saat pembayaran diterima.',
    renewal: 'Kalau LINE ID-mu masih punya masa aktif, pembelian ini menyambungnya.',
    exact: 'Tanggal dan jam habisnya terlihat sebelum kamu membayar.',
  },
};
