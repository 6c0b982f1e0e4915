import type { Locator, Page } from '@playwright/test';

/** What a page says when something went wrong, wherever it stands. */
export class Notice {
  readonly retry: Locator;
  readonly copy: Locator;

  constructor(private readonly page: Page) {
    this.retry = page
      .getByRole('alert')
      .getByRole('button', { name: /^Coba lagi/ })
      .first();
    this.copy = page
      .getByRole('alert')
      .getByRole('button', { name: /^(Salin|Tersalin)$/ })
      .first();
  }

  saying(text: string): Locator {
    return this.page.getByRole('alert').filter({ hasText: text }).first();
  }

  /** Every notice that says something. */
  get all(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /\S/ });
  }

  get skeleton(): Locator {
    return this.page
      .getByRole('status')
      .filter({ hasText: /^Memuat$/ })
      .first();
  }

  get offline(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'Kamu sedang offline' });
  }
}
