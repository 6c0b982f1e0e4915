import type { Locale, Phrase } from './locale.js';

/** One and many; Indonesian has one form for both. */
export interface Counted {
  one: Phrase;
  many: Phrase;
}

/** Words that both single-page applications show beside data: units, dates, states, controls. */
export interface UiPhrases {
  months: readonly string[];
  /** Between hours and minutes: Indonesian writes 14.05. */
  clockSeparator: string;
  period: { day: Counted; month: Counted; year: Counted };
  perPeriod: { day: Counted; month: Counted; year: Counted };
  remaining: { days: Counted; hours: Counted; minutes: Counted; over: Phrase };
  countdown: Phrase;
  orderStatus: Record<
    'pending' | 'paid' | 'failed' | 'expired' | 'cancelled' | 'refunded' | 'review',
    Phrase
  >;
  rentalStatus: Record<'active' | 'inactive' | 'expired', Phrase>;
  botType: Record<'selfbot' | 'official', { name: Phrase; explained: Phrase }>;
  password: { show: Phrase; hide: Phrase; strength: Phrase } & Record<'weak' | 'fair' | 'strong', Phrase>;
  theme: { label: Phrase } & Record<'system' | 'light' | 'dark', Phrase>;
  language: { label: Phrase };
  notice: { retry: Phrase; requestId: Phrase; copy: Phrase; copied: Phrase; loading: Phrase };
  skipLink: Phrase;
}

const same = (phrase: Phrase): Counted => ({ one: phrase, many: phrase });

const id: UiPhrases = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  clockSeparator: '.',
  period: { day: same('{n} hari'), month: same('{n} bulan'), year: same('{n} tahun') },
  perPeriod: {
    day: { one: 'per hari', many: 'per {n} hari' },
    month: { one: 'per bulan', many: 'per {n} bulan' },
    year: { one: 'per tahun', many: 'per {n} tahun' },
  },
  remaining: {
    days: same('sisa {n} hari'),
    hours: same('sisa {n} jam'),
    minutes: same('sisa {n} menit'),
    over: 'sudah habis',
  },
  countdown: '{n} dtk',
  orderStatus: {
    pending: 'Menunggu pembayaran',
    paid: 'Dibayar',
    failed: 'Gagal',
    expired: 'Kedaluwarsa',
    cancelled: 'Dibatalkan',
    refunded: 'Dikembalikan',
    review: 'Sedang diperiksa',
  },
  rentalStatus: { active: 'Aktif', inactive: 'Ditangguhkan', expired: 'Habis' },
  botType: {
    selfbot: { name: 'Self-bot', explained: 'Berjalan di akun LINE milikmu sendiri.' },
    official: { name: 'Bot official', explained: 'Terdaftar di LINE for Business.' },
  },
  password: {
    show: 'Tampilkan kata sandi',
    hide: 'Sembunyikan kata sandi',
    strength: 'Kekuatan: {strength}',
    weak: 'lemah, tambah panjangnya',
    fair: 'cukup',
    strong: 'kuat',
  },
  theme: { label: 'Tampilan', system: 'Ikuti perangkat', light: 'Terang', dark: 'Gelap' },
  language: { label: 'Bahasa' },
  notice: {
    retry: 'Coba lagi',
    requestId: 'Kode laporan: {id}',
    copy: 'Salin',
    copied: 'Tersalin',
    loading: 'Memuat',
  },
  skipLink: 'Langsung ke isi',
};

const en: UiPhrases = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  clockSeparator: ':',
  period: {
    day: { one: '{n} day', many: '{n} days' },
    month: { one: '{n} month', many: '{n} months' },
    year: { one: '{n} year', many: '{n} years' },
  },
  perPeriod: {
    day: { one: 'per day', many: 'per {n} days' },
    month: { one: 'per month', many: 'per {n} months' },
    year: { one: 'per year', many: 'per {n} years' },
  },
  remaining: {
    days: { one: '{n} day left', many: '{n} days left' },
    hours: { one: '{n} hour left', many: '{n} hours left' },
    minutes: { one: '{n} minute left', many: '{n} minutes left' },
    over: 'run out',
  },
  countdown: '{n} s',
  orderStatus: {
    pending: 'Waiting for payment',
    paid: 'Paid',
    failed: 'Failed',
    expired: 'Expired',
    cancelled: 'Cancelled',
    refunded: 'Refunded',
    review: 'Being checked',
  },
  rentalStatus: { active: 'Active', inactive: 'Suspended', expired: 'Run out' },
  botType: {
    selfbot: { name: 'Self-bot', explained: 'Runs on your own LINE account.' },
    official: { name: 'Official bot', explained: 'Registered with LINE for Business.' },
  },
  password: {
    show: 'Show password',
    hide: 'Hide password',
    strength: 'Strength: {strength}',
    weak: 'weak, make it longer',
    fair: 'fair',
    strong: 'strong',
  },
  theme: { label: 'Appearance', system: 'As on this device', light: 'Light', dark: 'Dark' },
  language: { label: 'Language' },
  notice: {
    retry: 'Try again',
    requestId: 'Report code: {id}',
    copy: 'Copy',
    copied: 'Copied',
    loading: 'Loading',
  },
  skipLink: 'Skip to content',
};

export const uiPhrases: Record<Locale, UiPhrases> = { id, en };
