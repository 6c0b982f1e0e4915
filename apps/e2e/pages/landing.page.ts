import type { Locator } from '@playwright/test';
import { PortalPage } from './page.js';

export class LandingPage extends PortalPage {
  /** Names of the packages, in the order of the catalogue. */
  get packages(): Locator {
    return this.page.getByRole('article').getByRole('heading', { level: 3 });
  }

  async open(): Promise<void> {
    await this.page.goto('/');
  }

  /** Takes the first package of the catalogue. */
  async buyFirst(): Promise<void> {
    await this.page.getByRole('link', { name: /^Beli/ }).first().click();
  }
}
