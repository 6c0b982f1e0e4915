export default {
  title: 'Langganan',
  heading: 'Langganan',
  hello: 'Halo, {name}.',
  add: 'Sewa bot lagi',
  until: 'Sampai',
  ended: 'Habis',
  renew: 'Perpanjang',
  renewNamed: 'Perpanjang {line}',
  suspended: 'Ditangguhkan operator, jadi belum bisa diperpanjang. Masa aktifnya tetap berjalan.',
  notSold: 'Paket ini tidak dijual lagi.',
  otherPackage: 'Pilih paket lain',
  expired: 'Sudah habis ({count})',
  open: {
    title: 'Ada pembayaran yang menunggu',
    text: '{product} untuk {line}, {amount}.',
    action: 'Lanjutkan',
  },
  empty: {
    title: 'Belum ada bot yang disewa',
    text: 'Anu masih tidur. Pilih paket, dan ia bangun begitu pembayaranmu masuk.',
    packages: 'Paket yang bisa kamu sewa',
  },
  payments: {
    title: 'Pembayaran terakhir',
    none: 'Belum ada pembayaran.',
  },
};
