import type { Locator } from '@playwright/test';
import { PortalPage } from './page.js';

/** What a renewal link opens. */
export class RenewalPage extends PortalPage {
  readonly deadTitle = 'Tautan ini tidak kami kenal';

  get pay(): Locator {
    return this.button(/^Bayar Rp/);
  }

  get login(): Locator {
    return this.page.getByRole('main').getByRole('link', { name: 'Masuk' });
  }

  /** Until when the page says that the bot will be active (ISO 8601). */
  async quote(): Promise<string> {
    const moments = this.page.getByRole('region', { name: 'Perpanjang' }).getByRole('time');
    return (await moments.last().getAttribute('datetime')) as string;
  }
}
