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

  /** The payments of an order that there are several of, to give one back. */
  payment(description: string): Locator {
    return this.dialog.getByRole('radio', { name: description });
  }

  /** Past Midtrans, by whoever asks for it. */
  async byHand(): Promise<void> {
    await this.dialog.getByLabel('Dikembalikan dengan tangan').check();
  }

  /** A refund that was to be made by hand, and is not. */
  async withdraw(reason: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Batalkan', exact: true }).click();
    await this.dialog.getByLabel('Alasan').fill(reason);
    await this.dialog.getByRole('button', { name: 'Batalkan pengembalian' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** A refund that was made by hand. */
  async transferred(proof: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Sudah ditransfer' }).click();
    await this.dialog.getByLabel('Bukti').fill(proof);
    await this.dialog.getByRole('button', { name: 'Sudah ditransfer' }).click();
  }

  async refund(reason: string): Promise<void> {
    await this.dialog.getByLabel('Alasan').fill(reason);
    await this.dialog.getByRole('button', { name: /^Kembalikan Rp/ }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
