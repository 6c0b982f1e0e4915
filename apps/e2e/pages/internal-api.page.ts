import type { Locator, Response } from '@playwright/test';
import { PortalPage } from './page.js';

/** The description of the internal API, and the door before it. */
export class InternalApi extends PortalPage {
  open(): Promise<Response | null> {
    return this.page.goto('/api/everything/docs');
  }

  async show(token: string): Promise<void> {
    await this.page.getByLabel('x-api-token').fill(token);
    await this.button('Show').click();
  }

  get form(): Locator {
    return this.page.getByLabel('x-api-token');
  }

  get resources(): Locator {
    return this.page.getByRole('navigation', { name: 'Resources' }).getByRole('link');
  }

  async follow(resource: string): Promise<void> {
    await this.resources.filter({ hasText: new RegExp(`^${resource}$`) }).click();
  }

  /** All that is said about a resource. */
  section(resource: string): Locator {
    return this.page.getByRole('region', { name: resource, exact: true });
  }

  /** A call, by what its line says it is for, opens to what it takes and answers. */
  async unfold(resource: string, call: string): Promise<void> {
    await this.section(resource).getByText(call, { exact: true }).click();
  }

  /** Everything, as it is looked at by axe. */
  async unfoldAll(): Promise<void> {
    for (const each of await this.page.getByRole('group').all())
      await each.evaluate((details) => details.setAttribute('open', ''));
  }
}
