export default {
  title: 'Sewa bot LINE',
  hero: {
    title: 'Sewa bot LINE, aktif dalam hitungan menit.',
    text: 'Bayar QRIS, e-wallet, atau transfer bank. Tanpa chat admin.',
    from: 'Mulai',
    action: 'Lihat paket',
    rentals: 'Langganan saya',
  },
  flow: {
    described: 'Contoh alurnya: kamu memilih paket untuk LINE ID-mu, memindai QRIS, lalu bot aktif.',
    ask: 'Sewa bot untuk',
    pay: 'Pindai untuk bayar',
    paid: 'Lunas',
    active: 'Aktif',
    until: 'sampai {date}',
  },
  packages: {
    title: 'Pilih paketmu',
    text: 'Masa aktif dihitung sejak pembayaran diterima, bukan sejak memesan.',
  },
  steps: {
    title: 'Cara kerjanya',
    register: {
      title: 'Daftar dengan nomor WhatsApp',
      text: 'Kami kirim kode 6 angka untuk memastikan nomornya milikmu.',
    },
    choose: {
      title: 'Pilih paket, tulis LINE ID',
      text: 'Sebelum membayar kamu sudah melihat sampai kapan bot akan aktif.',
    },
    pay: {
      title: 'Bayar, bot langsung aktif',
      text: 'Pembayaran dicek otomatis. Kabarnya juga masuk ke WhatsApp-mu.',
    },
  },
  methods: {
    title: 'Bayar dengan cara yang biasa kamu pakai',
    wallet: 'QRIS dan e-wallet',
    bank: 'Transfer bank',
    store: 'Minimarket',
    card: 'Kartu dan paylater',
    cards: 'Kartu kredit atau debit',
    note: 'Pembayaran diproses Midtrans. Data kartu dan e-wallet tidak pernah lewat server kami.',
  },
  questions: {
    title: 'Yang sering ditanyakan',
    difference: {
      q: 'Apa bedanya self-bot dan bot official?',
      a: 'Self-bot berjalan di akun LINE milikmu sendiri. Bot official terdaftar di LINE for Business dan punya akun resminya sendiri. Jenis botnya tertulis di setiap paket.',
    },
    when: {
      q: 'Kapan botnya aktif setelah bayar?',
      a: 'Begitu pembayaran diterima, biasanya hitungan detik. Halaman pembayaran bergerak sendiri, dan kabar aktifnya masuk ke WhatsApp.',
    },
    waiting: {
      q: 'Sudah bayar, tapi masih menunggu pembayaran?',
      a: 'Buka pesanannya dan tekan “Saya sudah bayar”: kami tanyakan ke Midtrans saat itu juga. Tanpa itu pun kami mengeceknya berkala, jadi uangmu tidak hilang.',
    },
    renew: {
      q: 'Kalau diperpanjang sebelum habis, sisa harinya hangus?',
      a: 'Tidak. Perpanjangan disambung dari tanggal habis yang sekarang. Dua kali beli berarti dua kali diperpanjang.',
    },
    automatic: {
      q: 'Apakah ditagih otomatis setiap bulan?',
      a: 'Tidak. Kamu memutuskan sendiri setiap perpanjangan. Kami hanya mengingatkan lewat WhatsApp 7, 3, dan 1 hari sebelum habis.',
    },
  },
};
