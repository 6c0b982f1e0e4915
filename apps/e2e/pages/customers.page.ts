import type { Locator } from '@playwright/test';
import { PortalPage } from './page.js';

/** The customers in the console, and the panel of one. */
export class CustomersPage extends PortalPage {
  async open(q = ''): Promise<void> {
    await this.page.goto(`/admin/akuns${q ? `?q=${encodeURIComponent(q)}` : ''}`);
  }

  get panel(): Locator {
    return this.page.getByRole('complementary').filter({ hasText: 'WhatsApp' });
  }

  async openOne(name: string): Promise<void> {
    await this.page.getByRole('link', { name }).first().click();
    await this.panel.waitFor();
  }

  panelButton(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  async deactivate(): Promise<void> {
    await this.panelButton('Nonaktifkan').click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByText('Semua sesinya berakhir saat ini juga').waitFor();
    await dialog.getByRole('button', { name: 'Nonaktifkan' }).click();
    await this.panelButton('Aktifkan lagi').waitFor();
  }
}
