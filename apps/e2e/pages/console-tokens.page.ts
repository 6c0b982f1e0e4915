import type { Locator } from '@playwright/test';
import { ConsoleList } from './console-list.page.js';

/** The tokens of other systems: made, shown once, revoked. */
export class ConsoleTokens extends ConsoleList {
  /** The token itself, where it is shown. */
  get secret(): Locator {
    return this.panel.getByRole('code');
  }

  async create(name: string, ...scopes: string[]): Promise<void> {
    await this.panel.getByLabel('Nama', { exact: true }).fill(name);
    for (const scope of scopes) await this.panel.getByRole('checkbox', { name: scope, exact: true }).check();
    await this.panel.getByRole('button', { name: 'Buat token' }).click();
  }

  async keep(): Promise<void> {
    await this.panel.getByRole('link', { name: 'Sudah saya simpan' }).click();
  }

  async revoke(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Cabut' }).click();
    await this.dialog.getByRole('button', { name: 'Cabut' }).click();
  }
}
