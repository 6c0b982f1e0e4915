import type { ProductEntity } from '../modules/catalog/product.entity.js';

type Package = Pick<
  ProductEntity,
  'name' | 'description' | 'price' | 'botType' | 'durationCount' | 'durationUnit'
>;

/** What the demo shop sells, in the order of its shelf. */
export const DEMO_PACKAGES = {
  monthly: {
    name: 'Self-bot Bulanan',
    description:
      'Balas otomatis, sambut anggota baru, dan jaga grup dari spam, langsung dari akun LINE milikmu sendiri.',
    price: 50_000,
    botType: 'selfbot',
    durationCount: 1,
    durationUnit: 'month',
  },
  weekly: {
    name: 'Self-bot Mingguan',
    description: 'Semua fitur self-bot selama tujuh hari. Pas untuk acara, giveaway, atau coba-coba dulu.',
    price: 15_000,
    botType: 'selfbot',
    durationCount: 7,
    durationUnit: 'day',
  },
  yearly: {
    name: 'Self-bot Tahunan',
    description: 'Setahun penuh tanpa repot perpanjang, setara sepuluh kali harga bulanan.',
    price: 500_000,
    botType: 'selfbot',
    durationCount: 1,
    durationUnit: 'year',
  },
  official: {
    name: 'Bot Official Bulanan',
    description:
      'Bot resmi lewat LINE for Business untuk toko dan komunitas: menu cepat, pesan siaran, dan balasan katalog.',
    price: 150_000,
    botType: 'official',
    durationCount: 1,
    durationUnit: 'month',
  },
} as const satisfies Record<string, Package>;

export type PackageName = keyof typeof DEMO_PACKAGES;
