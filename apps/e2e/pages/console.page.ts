import type { Locator, Response } from '@playwright/test';
import { PortalPage } from './page.js';

/** Some of what the dashboard is made of, as the API answers it. */
export type DashboardAnswer = { revenue: { value: string } } & Record<
  'active_rentals' | 'open_orders' | 'new_customers',
  { value: number }
>;

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

  /** A way to a page, for those who may go there. */
  rail(label: string): Locator {
    return this.page
      .getByRole('navigation', { name: 'Menu utama' })
      .getByRole('link', { name: label, exact: true });
  }

  /** What a corner of the console says was done. */
  said(text: string | RegExp): Locator {
    return this.page.locator('[data-slot="viewport"]').getByText(text);
  }

  /** What the login page says to those whose session is over. */
  get lapsed(): Locator {
    return this.page.getByText('Sesimu sudah berakhir.');
  }

  async logOut(): Promise<void> {
    await this.button(/^Akun /).click();
    await this.page.getByRole('menuitem', { name: 'Keluar' }).click();
  }

  /** What the API says to the page while something is done there. */
  async dashboardDuring(deed: () => Promise<void>): Promise<DashboardAnswer> {
    const [response] = await Promise.all([this.page.waitForResponse(isDashboard), deed()]);
    return ((await response.json()) as { data: DashboardAnswer }).data;
  }

  /** Leads to the list that it counts. */
  figure(label: string): Locator {
    return this.page
      .getByRole('navigation', { name: 'Angka utama' })
      .getByRole('link')
      .filter({ hasText: label });
  }
}

function isDashboard(response: Response): boolean {
  return response.url().includes('/api/admin/dashboard') && response.ok();
}
