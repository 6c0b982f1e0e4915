import type { Locator } from '@playwright/test';
import { PortalPage } from './page.js';

export class PaymentPage extends PortalPage {
  readonly pendingTitle = 'Menunggu pembayaran';
  readonly reviewTitle = 'Pembayaran sedang diperiksa';

  get resume(): Locator {
    return this.button('Lanjutkan pembayaran');
  }

  get iHavePaid(): Locator {
    return this.button('Saya sudah bayar');
  }

  /** The order that the address names. */
  async orderId(): Promise<string> {
    await this.page.waitForURL(/\/payments\/[\w-]+/);
    return /\/payments\/([\w-]+)/.exec(this.page.url())?.[1] as string;
  }

  async toRentals(): Promise<void> {
    await this.page.getByRole('link', { name: 'Lihat langganan' }).click();
  }
}
