import type { Locator } from '@playwright/test';
import { PortalPage } from './page.js';

/** From the email to a new password. */
export class ForgotPage extends PortalPage {
  readonly title = 'Lupa kata sandi?';
  readonly codeTitle = 'Buat kata sandi baru';

  get save(): Locator {
    return this.button('Simpan kata sandi baru');
  }

  async open(): Promise<void> {
    await this.page.goto('/forgot');
  }

  async submit(email: string): Promise<void> {
    await this.page.getByLabel('Email', { exact: true }).fill(email);
    await this.button('Kirim kode').click();
  }

  async fill(code: string, password: string): Promise<void> {
    await this.page.getByLabel('Kode 6 angka').fill(code);
    await this.page.getByLabel('Kata sandi baru', { exact: true }).fill(password);
    await this.page.getByLabel('Ulangi kata sandi', { exact: true }).fill(password);
  }
}
