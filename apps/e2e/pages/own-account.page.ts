import type { Locator } from '@playwright/test';
import { codeOf } from '../support/authenticator.js';
import { PortalPage } from './page.js';

/** An administrator's own account in the console. */
export class OwnAccountPage extends PortalPage {
  readonly title = 'Akun dan keamanan';

  get secondFactor(): Locator {
    return this.page.locator('section').filter({ hasText: 'Verifikasi dua langkah' });
  }

  /** Answers the secret and the recovery codes, as they were shown. */
  async turnOnSecondFactor(password: string): Promise<{ secret: string; codes: string[] }> {
    await this.secondFactor.getByRole('button', { name: 'Aktifkan' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Kata sandi saat ini', { exact: true }).fill(password);
    await dialog.getByRole('button', { name: 'Aktifkan' }).click();
    const secret = (await this.secondFactor.locator('code').textContent()) ?? '';
    // The sixth digit sends the form.
    await this.page.getByLabel('Kode enam angka').fill(codeOf(secret));
    await this.secondFactor.getByText('Simpan kode ini').waitFor();
    const shown = (await this.secondFactor.locator('code').textContent()) ?? '';
    await this.secondFactor.getByRole('button', { name: 'Sudah saya simpan' }).click();
    return { secret, codes: shown.trim().split(/\s+/) };
  }
}
