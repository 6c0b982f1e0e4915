import type { Locator } from '@playwright/test';
import { ConsoleList } from './console-list.page.js';

/** The rentals of the console: granting one, and moving its end. */
export class ConsoleRentals extends ConsoleList {
  /** What the panel says about every movement of the end, oldest first. */
  get ledger(): Locator {
    return this.panel.locator('[data-ledger] > li');
  }

  get shownEnd(): Locator {
    return this.dialog.locator('[data-adjust-preview]');
  }

  get grantButton(): Locator {
    return this.button('Beri sewa');
  }

  async grant(email: string, wish: { lineId: string; reason: string }): Promise<void> {
    await this.grantButton.click();
    await this.dialog.getByLabel('Pelanggan').fill(email);
    await this.dialog.locator('[data-customer]').filter({ hasText: email }).click();
    await this.dialog.getByLabel('LINE ID').fill(wish.lineId);
    await this.dialog.getByLabel('Paket', { exact: true }).click();
    await this.page.getByRole('option').first().click();
    await this.dialog.getByLabel('Alasan').fill(wish.reason);
    await this.dialog.getByRole('button', { name: 'Beri sewa' }).click();
  }

  /** Opens the form for another end and takes so many days more. */
  async lengthen(label: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Ubah tanggal habis' }).click();
    await this.dialog.getByRole('button', { name: label, exact: true }).click();
  }

  async confirm(reason: string): Promise<void> {
    await this.dialog.getByLabel('Alasan').fill(reason);
    await this.dialog.getByRole('button', { name: 'Ubah tanggal' }).click();
  }
}
