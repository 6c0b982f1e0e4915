import type { Locator, Page } from '@playwright/test';
import type { PageName } from './portal-pages.js';

/** A form of the portal: what is typed into it and what sends it. */
export interface FormEntry {
  page: PageName;
  /** The call that sends it, as method and the end of the path. */
  call: RegExp;
  /** By label. */
  typed: Readonly<Record<string, string>>;
  /** Labels of what no storage may keep: they are typed again after a login in between. */
  secret?: readonly string[];
  /** Sends itself when the last field is full. */
  eager?: true;
  send: RegExp;
}

const PASSWORD = 'Kopi-tubruk-71';
const CODE = 'Kode 6 angka';

/** Every form of the portal. */
export const PORTAL_FORMS: readonly FormEntry[] = [
  {
    page: 'login',
    call: /^POST .*auth\/login$/,
    typed: { Email: 'sari@example.com', 'Kata sandi': PASSWORD },
    send: /^Masuk$/,
  },
  {
    page: 'register',
    call: /^POST .*auth\/register$/,
    typed: {
      Nama: 'Sari Wulandari',
      Email: 'sari@example.com',
      'Nomor WhatsApp': '812 3456 7890',
      'Kata sandi': PASSWORD,
      'Ulangi kata sandi': PASSWORD,
    },
    send: /^Daftar$/,
  },
  {
    page: 'verify',
    call: /^POST .*register\/verify$/,
    typed: { [CODE]: '123456' },
    eager: true,
    send: /^Verifikasi$/,
  },
  {
    page: 'forgot',
    call: /^POST .*password\/forgot$/,
    typed: { Email: 'sari@example.com' },
    send: /^Kirim kode$/,
  },
  {
    page: 'reset',
    call: /^POST .*password\/reset$/,
    typed: { [CODE]: '123456', 'Kata sandi baru': PASSWORD, 'Ulangi kata sandi': PASSWORD },
    send: /^Simpan kata sandi baru$/,
  },
  { page: 'order', call: /^POST .*api\/orders$/, typed: { 'LINE ID': 'kopi.senja' }, send: /^Bayar Rp/ },
  { page: 'renewal', call: /^POST .*\/orders$/, typed: {}, send: /^Bayar Rp/ },
  { page: 'account', call: /^PATCH .*\/me$/, typed: { Nama: 'Sari Wulandari' }, send: /^Simpan nama$/ },
  {
    page: 'email',
    call: /^PATCH .*\/me$/,
    typed: { 'Email baru': 'sari.baru@example.com', 'Kata sandi saat ini': PASSWORD },
    secret: ['Kata sandi saat ini'],
    send: /^Simpan email$/,
  },
  {
    page: 'password',
    call: /^POST .*me\/password$/,
    typed: {
      'Kata sandi saat ini': PASSWORD,
      'Kata sandi baru': `${PASSWORD}x`,
      'Ulangi kata sandi baru': `${PASSWORD}x`,
    },
    secret: ['Kata sandi saat ini', 'Kata sandi baru', 'Ulangi kata sandi baru'],
    send: /^Simpan kata sandi$/,
  },
  {
    page: 'number',
    call: /^POST .*me\/whatsapp$/,
    typed: { 'Nomor WhatsApp baru': '812 9999 7890', 'Kata sandi saat ini': PASSWORD },
    secret: ['Kata sandi saat ini'],
    send: /^Kirim kode$/,
  },
  {
    page: 'number code',
    call: /^POST .*whatsapp\/verify$/,
    typed: { [CODE]: '123456' },
    secret: [CODE],
    eager: true,
    send: /^Verifikasi$/,
  },
];

/** A form as it stands in its page. */
export class PortalForm {
  /** Whatever it is called at the moment: busy, counting down. */
  readonly submit: Locator;

  constructor(
    private readonly page: Page,
    readonly entry: FormEntry,
  ) {
    this.submit = page.getByRole('main').getByRole('button', { name: entry.send });
  }

  field(label: string): Locator {
    return this.page.getByRole('main').getByLabel(label, { exact: true });
  }

  async type(labels: readonly string[] = Object.keys(this.entry.typed)): Promise<void> {
    for (const label of labels) await this.field(label).fill(this.entry.typed[label] ?? '');
  }

  /** As a nervous finger and a nervous Enter do, at once. */
  async sendTwice(): Promise<void> {
    await this.submit.evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
      button.form?.requestSubmit();
    });
  }

  /** Counts down until another try is worth it. */
  get patience(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: /^Coba lagi \(\d+ dtk\)$/ });
  }
}
