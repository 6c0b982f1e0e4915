import type { Person } from '../support/people.js';
import { PortalPage } from './page.js';

export class RegisterPage extends PortalPage {
  async open(): Promise<void> {
    await this.page.goto('/register');
  }

  async submit(person: Person): Promise<void> {
    await this.page.getByLabel('Nama', { exact: true }).fill(person.name);
    await this.page.getByLabel('Email', { exact: true }).fill(person.email);
    await this.page.getByLabel('Nomor WhatsApp').fill(person.typedNumber);
    await this.page.getByLabel('Kata sandi', { exact: true }).fill(person.password);
    await this.page.getByLabel('Ulangi kata sandi').fill(person.password);
    await this.button('Daftar').click();
  }
}
