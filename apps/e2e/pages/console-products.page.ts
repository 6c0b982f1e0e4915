import type { Locator } from '@playwright/test';
import { ConsoleList } from './console-list.page.js';

/** The packages of the console, and the dialog that puts them in order. */
export class ConsoleProducts extends ConsoleList {
  /** Names in the dialog, in the order that is being given. */
  get wanted(): Locator {
    return this.page.getByRole('dialog').locator('[data-product-name]');
  }

  async openOrder(): Promise<void> {
    await this.button('Atur urutan').click();
  }

  /** By the mouse, onto the place of another. */
  async drag(name: string, onto: string): Promise<void> {
    const place = (called: string) =>
      this.page.getByRole('listitem').filter({ has: this.page.getByText(called, { exact: true }) });
    await place(name).dragTo(place(onto));
  }

  async moveUp(name: string): Promise<void> {
    await this.button(`Naikkan ${name}`).press('Enter');
  }

  async saveOrder(): Promise<void> {
    await this.button('Simpan urutan').click();
  }
}
