import type { Download, Locator } from '@playwright/test';
import { PortalPage } from './page.js';

export class HistoryPage extends PortalPage {
  readonly title = 'Riwayat pembayaran';

  /** What stands there when no payment passes the filters. */
  get nothing(): Locator {
    return this.page.getByRole('heading', { name: 'Tidak ada yang cocok' });
  }

  async open(): Promise<void> {
    await this.page.goto('/history');
  }

  item(lineId: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: lineId });
  }

  async resume(lineId: string): Promise<void> {
    await this.item(lineId)
      .getByRole('link', { name: /^Lanjutkan/ })
      .click();
  }

  /** Asks, is asked, and says yes. */
  async cancel(lineId: string): Promise<void> {
    await this.item(lineId)
      .getByRole('button', { name: /^Batalkan/ })
      .click();
    await this.button('Ya, batalkan').click();
  }

  async showOnly(status: string): Promise<void> {
    await this.page.getByLabel('Status').selectOption({ label: status });
  }

  async downloadInvoice(lineId: string): Promise<Download> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.item(lineId)
        .getByRole('button', { name: /^Unduh faktur/ })
        .click(),
    ]);
    return download;
  }
}
