export default {
  title: 'Masuk',
  heading: 'Masuk ke konsol',
  lead: 'Untuk pengelola TeamAnuBot.',
  lapsed: 'Sesimu sudah berakhir. Masuk lagi untuk melanjutkan.',
  email: 'Email',
  password: 'Kata sandi',
  action: 'Masuk',
  wait: 'Masuk ({wait})',
};
