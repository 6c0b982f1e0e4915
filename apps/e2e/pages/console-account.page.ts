import type { Locator } from '@playwright/test';
import { Console } from './console.page.js';

/** One's own account in the console, and the second step of the login. */
export class ConsoleAccount extends Console {
  get factor(): Locator {
    return this.page.getByRole('region', { name: 'Verifikasi dua langkah' });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async prove(password: string, action: string): Promise<void> {
    await this.dialog.getByLabel('Kata sandi saat ini').fill(password);
    await this.dialog.getByRole('button', { name: action }).click();
  }

  async startEnrolment(): Promise<void> {
    await this.factor.getByRole('button', { name: 'Aktifkan' }).click();
  }

  /** What the authenticator is told, for who cannot scan it. */
  get secret(): Locator {
    return this.factor.getByRole('code');
  }

  async enterCode(code: string): Promise<void> {
    await this.page.getByLabel('Kode 6 angka').fill(code);
  }

  async recoveryCodes(): Promise<string[]> {
    return this.factor.getByRole('listitem').allTextContents();
  }

  async keepCodes(): Promise<void> {
    await this.factor.getByRole('button', { name: 'Sudah saya simpan' }).click();
  }

  async enterRecoveryCode(code: string): Promise<void> {
    await this.button('Pakai kode pemulihan').click();
    await this.page.getByLabel('Kode pemulihan').fill(code);
    await this.button(/^Masuk$/).click();
  }
}
