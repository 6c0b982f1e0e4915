import { ConsoleList } from './console-list.page.js';

/** The subscriptions of the console: several stopped at once, and let go on. */
export class ConsoleSuspensions extends ConsoleList {
  /** What the bar says about those that are selected. */
  selection(text: string) {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  /** Opens the dialog about those that are selected. */
  async ask(action: 'Tangguhkan' | 'Lanjutkan'): Promise<void> {
    await this.button(action).click();
  }

  async confirm(action: 'Tangguhkan' | 'Lanjutkan', reason: string): Promise<void> {
    await this.dialog.getByLabel('Alasan').fill(reason);
    await this.dialog.getByRole('button', { name: action }).click();
  }
}
