export default {
  title: 'Setelan',
  save: 'Simpan setelan',
  saved: 'Setelan disimpan. Berlaku dalam beberapa detik.',
  usual: 'Bawaan: {value}',
  changed: 'Terakhir diubah {who},',
  issuer: 'Penerbit faktur',
  issuerText: 'Tercetak di faktur baru. Faktur yang sudah terbit tidak berubah.',
  orders: 'Pesanan',
  ordersText: 'Berlaku untuk pesanan baru. Yang sudah dibuat tetap dengan batasnya.',
  field: {
    invoice_issuer_name: 'Nama',
    invoice_issuer_address: 'Alamat',
    invoice_issuer_tax_id: 'NPWP',
    order_expiry_minutes: 'Bisa dibayar selama (menit)',
  },
  hint: { address: 'Titik koma memulai baris baru', taxId: 'Boleh kosong' },
};
