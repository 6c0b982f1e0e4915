import type { Locator } from '@playwright/test';
import { Console } from './console.page.js';

/** The bells of the system: what waits in them, and what failed. */
export class ConsoleQueues extends Console {
  private queue(name: string): Locator {
    return this.page
      .getByRole('main')
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name }) });
  }

  async show(queue: string, folded: string): Promise<void> {
    await this.queue(queue).getByText(folded).click();
  }

  job(queue: string, id: string): Locator {
    return this.queue(queue)
      .getByRole('listitem')
      .filter({ has: this.page.getByText(id, { exact: true }) });
  }

  async retry(queue: string, id: string): Promise<void> {
    await this.job(queue, id).getByRole('button', { name: 'Coba lagi' }).click();
  }

  async discard(queue: string, id: string): Promise<void> {
    await this.job(queue, id).getByRole('button', { name: 'Buang' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Buang' }).click();
  }
}
