import type { Locator } from '@playwright/test';
import { PortalPage } from './page.js';

export class LoginPage extends PortalPage {
  /** The way to an account for those who have none; keeps in mind where they wanted to go. */
  get register(): Locator {
    return this.page.getByRole('main').getByRole('link', { name: 'Daftar' });
  }

  get forgotten(): Locator {
    return this.page.getByRole('main').getByRole('link', { name: 'Lupa kata sandi?' });
  }

  get email(): Locator {
    return this.page.getByLabel('Email', { exact: true });
  }

  async open(): Promise<void> {
    await this.page.goto('/login');
  }

  async submit({ email, password }: { email: string; password: string }): Promise<void> {
    await this.email.fill(email);
    await this.page.getByLabel('Kata sandi', { exact: true }).fill(password);
    await this.button('Masuk').click();
  }
}
