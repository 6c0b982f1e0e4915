import type { Locator } from '@playwright/test';
import { PortalPage } from './page.js';

export class OrderPage extends PortalPage {
  get quotedUntil(): Locator {
    return this.page.getByRole('region', { name: 'Ringkasan' }).getByRole('time').last();
  }

  get pay(): Locator {
    return this.button(/^Bayar Rp/);
  }

  /** Names the LINE ID and answers until when the page says the bot will be active (ISO 8601). */
  async quoteFor(lineId: string): Promise<string> {
    await this.page.getByLabel('LINE ID', { exact: true }).fill(lineId);
    return this.quote();
  }

  async quote(): Promise<string> {
    return (await this.quotedUntil.getAttribute('datetime')) as string;
  }
}
