import type { Locator } from '@playwright/test';
import { PortalPage } from './page.js';

export class DashboardPage extends PortalPage {
  get openPayment(): Locator {
    return this.page.getByRole('region', { name: 'Ada pembayaran yang menunggu' });
  }

  async open(): Promise<void> {
    await this.page.goto('/dashboard');
  }

  rental(lineId: string): Locator {
    return this.page
      .getByRole('article')
      .filter({ has: this.page.getByRole('heading', { name: lineId, exact: true }) });
  }

  /** When the rental's card says that it runs out (ISO 8601). */
  async habisOf(lineId: string): Promise<string> {
    return (await this.rental(lineId).getByRole('time').getAttribute('datetime')) as string;
  }

  async details(lineId: string): Promise<void> {
    await this.rental(lineId)
      .getByRole('link', { name: `Rincian ${lineId}` })
      .click();
  }

  /** The way to more time, where there is one. */
  renewal(lineId: string): Locator {
    return this.rental(lineId).getByRole('link', { name: `Perpanjang ${lineId}` });
  }

  async renew(lineId: string): Promise<void> {
    await this.renewal(lineId).click();
  }
}
