import type { Locator } from '@playwright/test';
import { ConsoleList } from './console-list.page.js';

/** Files of what lists show: the button of a list, and the page of all files. */
export class ConsoleExports extends ConsoleList {
  get exportButton(): Locator {
    return this.page.getByRole('button', { name: 'Ekspor', exact: true });
  }

  /** In the place of that button, when the file is there. */
  get ready(): Locator {
    return this.button(/^Unduh .* baris$/);
  }

  get newest(): Locator {
    return this.page.getByRole('list', { name: 'Ekspor' }).getByRole('listitem').first();
  }

  async export(format: 'CSV' | 'Excel (XLSX)'): Promise<void> {
    await this.exportButton.click();
    await this.page.getByRole('menuitem', { name: format }).click();
  }

  /** Answers where the file is. */
  download(): Promise<string> {
    return this.downloaded(this.ready);
  }

  downloadNewest(): Promise<string> {
    return this.downloaded(this.newest.getByRole('button', { name: 'Unduh' }));
  }

  private async downloaded(button: Locator): Promise<string> {
    const [file] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    return file.path();
  }
}
