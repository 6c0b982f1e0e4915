export default {
  title: 'Pelanggan',
  one: 'Akun {id}',
  search: 'Awal nama, email, atau nomor',
  none: 'Belum ada pelanggan.',
  never: 'Belum pernah',
  column: {
    id: 'ID',
    name: 'Nama',
    email: 'Email',
    number: 'WhatsApp',
    rentals: 'Langganan aktif',
    state: 'Status',
    created: 'Terdaftar',
    login: 'Terakhir masuk',
  },
  state: { active: 'Aktif', inactive: 'Dinonaktifkan' },
};
