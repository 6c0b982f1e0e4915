import type { Locator } from '@playwright/test';
import { PortalPage } from './page.js';

export class OtpPage extends PortalPage {
  readonly title = 'Masukkan kode dari WhatsApp';
  readonly blockedTitle = 'Terlalu banyak kode salah';

  get code(): Locator {
    return this.page.getByLabel('Kode 6 angka');
  }

  get resend(): Locator {
    return this.button(/^Kirim ulang kode/);
  }

  /** Puts the whole code in at once, as a paste or the phone's autofill does; the last digit sends it. */
  async enter(code: string): Promise<void> {
    await this.code.fill(code);
  }
}
