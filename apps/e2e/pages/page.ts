import type { Locator, Page } from '@playwright/test';

/** What all pages of the portal have. */
export abstract class PortalPage {
  constructor(protected readonly page: Page) {}

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get alert(): Locator {
    return this.page.getByRole('alert');
  }

  protected button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }
}
