import type { Locator, Response } from '@playwright/test';
import { PortalPage } from './page.js';

/** What the overview is made of, as the API answers it. */
export interface OverviewAnswer {
  figures: Record<'active_rentals' | 'open_orders' | 'new_customers', number> & { revenue_week: string };
  newest_orders: { customer_name: string; product_name: string }[];
}

/** The console of those who run the business. */
export class Console extends PortalPage {
  async open(path = ''): Promise<void> {
    await this.page.goto(`/admin${path}`);
  }

  async logIn({ email, password }: { email: string; password: string }): Promise<void> {
    await this.page.getByLabel('Email', { exact: true }).fill(email);
    await this.page.getByLabel('Kata sandi', { exact: true }).fill(password);
    await this.button(/^Masuk$/).click();
  }

  async logOut(): Promise<void> {
    await this.button(/^Akun /).click();
    await this.page.getByRole('menuitem', { name: 'Keluar' }).click();
  }

  /** What the API says to the page while something is done there. */
  async overviewDuring(deed: () => Promise<void>): Promise<OverviewAnswer> {
    const [response] = await Promise.all([this.page.waitForResponse(isOverview), deed()]);
    return ((await response.json()) as { data: OverviewAnswer }).data;
  }

  figure(label: string): Locator {
    return this.page.locator('dl > div').filter({ hasText: label }).getByRole('definition').first();
  }

  get attention(): Locator {
    return this.page.getByRole('region', { name: /^Perlu tindakan/ });
  }

  get orders(): Locator {
    return this.page.getByRole('table', { name: 'Pesanan terbaru' }).getByRole('row');
  }
}

function isOverview(response: Response): boolean {
  return response.url().endsWith('/api/admin/overview') && response.ok();
}
