import { PortalPage } from './page.js';

export class LandingPage extends PortalPage {
  async open(): Promise<void> {
    await this.page.goto('/');
  }

  /** Takes the first package of the catalogue. */
  async buyFirst(): Promise<void> {
    await this.page.getByRole('link', { name: /^Beli/ }).first().click();
  }
}
