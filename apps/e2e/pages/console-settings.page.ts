import type { Locator } from '@playwright/test';
import { Console } from './console.page.js';

/** What an owner sets for the whole shop. */
export class ConsoleSettings extends Console {
  get taxId(): Locator {
    return this.page.getByLabel('NPWP');
  }

  /** Somebody else was faster: what they changed. */
  get conflict(): Locator {
    return this.alert.filter({ hasText: 'Ada yang mengubahnya lebih dulu' });
  }

  async save(): Promise<void> {
    await this.button('Simpan setelan').click();
  }

  async overwrite(): Promise<void> {
    await this.button('Timpa dengan isianku').click();
  }
}
