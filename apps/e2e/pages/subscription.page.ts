import type { Locator } from '@playwright/test';
import { PortalPage } from './page.js';

export class SubscriptionPage extends PortalPage {
  /** Each change of the end, oldest first. */
  get changes(): Locator {
    return this.page.getByRole('region', { name: 'Mengapa tanggal ini?' }).getByRole('listitem');
  }

  /** The one that the address names. */
  async id(): Promise<number> {
    await this.page.waitForURL(/\/subscriptions\/\d+/);
    return Number(/\/subscriptions\/(\d+)/.exec(this.page.url())?.[1]);
  }
}
