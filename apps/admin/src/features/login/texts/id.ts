export default {
  title: 'Masuk',
  heading: 'Masuk ke konsol',
  lead: 'Untuk pengelola TeamAnuBot.',
  lapsed: 'Sesimu sudah berakhir. Masuk lagi untuk melanjutkan.',
  email: 'Email',
  password: 'Kata sandi',
  remember: 'Tetap masuk selama 60 hari',
  action: 'Masuk',
  back: 'Kembali',
  code: {
    heading: 'Verifikasi dua langkah',
    lead: 'Tulis kode dari aplikasi autentikatormu.',
    label: 'Kode 6 angka',
    use: 'Pakai kode autentikator',
  },
  recovery: {
    label: 'Kode pemulihan',
    help: 'Salah satu yang kamu simpan. Tiap kode hanya bisa dipakai sekali.',
    use: 'Pakai kode pemulihan',
  },
  wait: 'Masuk ({wait})',
};
