import { PortalPage } from './page.js';

export class LoginPage extends PortalPage {
  async open(): Promise<void> {
    await this.page.goto('/login');
  }

  async submit({ email, password }: { email: string; password: string }): Promise<void> {
    await this.page.getByLabel('Email', { exact: true }).fill(email);
    await this.page.getByLabel('Kata sandi', { exact: true }).fill(password);
    await this.button('Masuk').click();
  }
}
