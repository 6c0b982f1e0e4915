import type { Locator } from '@playwright/test';
import { PortalPage } from './page.js';

/** The account with its devices, and the pages on which it is changed. */
export class AccountPage extends PortalPage {
  readonly title = 'Akun saya';

  get devices(): Locator {
    return this.page.getByRole('region', { name: 'Perangkat yang sedang masuk' });
  }

  get credentials(): Locator {
    return this.page.getByRole('region', { name: 'Cara masuk dan dihubungi' });
  }

  get done(): Locator {
    return this.credentials.getByRole('status');
  }

  async open(): Promise<void> {
    await this.page.goto('/account');
  }

  /** By the menu, as a person gets there from any page. */
  async openFromMenu(): Promise<void> {
    await this.button(/^Akun /).click();
    await this.page.getByRole('link', { name: this.title }).click();
  }

  async changeNumber(number: string, password: string): Promise<void> {
    await this.credentials.getByRole('link', { name: /^Nomor WhatsApp/ }).click();
    await this.page.getByLabel('Nomor WhatsApp baru').fill(number);
    await this.page.getByLabel('Kata sandi saat ini', { exact: true }).fill(password);
    await this.button('Kirim kode').click();
  }

  async rename(name: string): Promise<void> {
    await this.page.getByLabel('Nama', { exact: true }).fill(name);
    await this.button('Simpan nama').click();
  }

  /** Ends the only other device. */
  async endOther(): Promise<void> {
    await this.devices.getByRole('button', { name: /^Akhiri / }).click();
    await this.button('Ya, akhiri').click();
  }

  async chooseLanguage(language: string): Promise<void> {
    await this.page.getByRole('main').getByRole('radio', { name: language }).check({ force: true });
  }
}
