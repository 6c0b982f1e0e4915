import { EventEmitter, once } from 'node:events';
import type { Locator } from '@playwright/test';
import { ConsoleList } from './console-list.page.js';

/** The packages of the console, and the dialog that puts them in order. */
export class ConsoleProducts extends ConsoleList {
  /** Names in the dialog, in the order that is being given. */
  get wanted(): Locator {
    return this.page.getByRole('dialog').locator('[data-product-name]');
  }

  /** Whether a package of the list is for sale, in the words of its row. */
  stateOf(name: string): Locator {
    return this.page.getByRole('row').filter({ hasText: name }).getByRole('cell').last();
  }

  /** Into the catalogue, by so many clicks of a hasty hand. */
  async show(clickCount = 1): Promise<void> {
    await this.button('Tampilkan').click({ clickCount });
  }

  /** By what the corner offers. */
  async undo(): Promise<void> {
    await this.button('Urungkan').click();
  }

  /** The next change of a package waits, to be let through or lost on its way. */
  async holdChanges(): Promise<(fate: 'continue' | 'abort') => void> {
    const waiting = new EventEmitter();
    const decided = once(waiting, 'decided') as Promise<['continue' | 'abort']>;
    await this.page.route('**/api/admin/products/*', async (route) => {
      if (route.request().method() !== 'PATCH') return route.fallback();
      const [fate] = await decided;
      await (fate === 'continue' ? route.continue() : route.abort());
      await this.page.unroute('**/api/admin/products/*');
    });
    return (fate) => waiting.emit('decided', fate);
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
