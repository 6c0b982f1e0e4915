import { type Locator } from '@playwright/test';
import { ConsoleList } from './console-list.page.js';

/** The orders of the console, and giving money back. */
export class ConsoleTransactions extends ConsoleList {
  get state(): Locator {
    return this.panel.locator('dd').first();
  }

  /** What would follow, as the dialog says it before anything is done. */
  get consequence(): Locator {
    return this.dialog.getByRole('status');
  }

  /** What happened to the order, newest or oldest first. */
  get timeline(): Locator {
    return this.panel.getByRole('list').filter({ hasText: 'Pesanan dibuat' });
  }

  async askForRefund(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Kembalikan uang' }).click();
  }

  async refund(reason: string): Promise<void> {
    await this.dialog.getByLabel('Alasan').fill(reason);
    await this.dialog.getByRole('button', { name: /^Kembalikan Rp/ }).click();
  }
}
