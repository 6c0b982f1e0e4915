import type { Locator, Page } from '@playwright/test';
import { Console } from './console.page.js';

/** The wordings of one kind of message. */
export class ConsoleTemplates extends Console {
  readonly indonesian: Wording;
  readonly english: Wording;

  constructor(page: Page) {
    super(page);
    this.indonesian = new Wording(page, 'Bahasa Indonesia');
    this.english = new Wording(page, 'Bahasa Inggris');
  }
}

/** One language of it. */
class Wording {
  private readonly region: Locator;

  constructor(
    private readonly page: Page,
    language: string,
  ) {
    this.region = page.getByRole('region', { name: language });
  }

  get text(): Locator {
    return this.region.getByRole('textbox', { name: 'Teks' });
  }

  /** What can be put in; a star is on those that must be there. */
  get variables(): Locator {
    return this.region.getByRole('list', { name: /^Isian/ }).getByRole('listitem');
  }

  /** As on a phone. */
  get preview(): Locator {
    return this.region.locator('[data-preview]');
  }

  /** What is wrong with it, or who was faster. */
  get notice(): Locator {
    return this.region.getByRole('alert').filter({ hasText: /\S/ });
  }

  get resetButton(): Locator {
    return this.action('Pakai teks bawaan');
  }

  /** Where the cursor stands. */
  async insert(variable: string): Promise<void> {
    await this.region.getByRole('button', { name: `Sisipkan ${variable}` }).click();
  }

  async save(): Promise<void> {
    await this.action('Simpan').click();
  }

  async sendTestTo(number: string): Promise<void> {
    await this.action('Kirim percobaan').click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('WhatsApp').fill(number);
    await dialog.getByRole('button', { name: 'Kirim percobaan' }).click();
  }

  async reset(): Promise<void> {
    await this.resetButton.click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Pakai teks bawaan' }).click();
  }

  /** Although somebody else was faster. */
  async resetAnyway(): Promise<void> {
    await this.action('Tetap pakai teks bawaan').click();
  }

  private action(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true });
  }
}
