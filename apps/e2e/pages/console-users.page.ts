import { ConsoleList } from './console-list.page.js';

/** The administrators of the console, and what an owner does about them. */
export class ConsoleUsers extends ConsoleList {
  async add(person: { name: string; email: string; password: string }, role: string): Promise<void> {
    await this.panel.getByLabel('Nama', { exact: true }).fill(person.name);
    await this.panel.getByLabel('Email', { exact: true }).fill(person.email);
    await this.chooseRole(role);
    await this.panel.getByLabel('Kata sandi baru', { exact: true }).fill(person.password);
    await this.panel.getByRole('button', { name: 'Tambah pengelola' }).click();
  }

  async giveRole(role: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Ubah', exact: true }).click();
    await this.chooseRole(role);
    await this.panel.getByRole('button', { name: 'Simpan' }).click();
  }

  async deactivate(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Nonaktifkan' }).click();
    await this.dialog.getByRole('button', { name: 'Nonaktifkan' }).click();
  }

  /** The gravest: their email has to be typed. */
  async remove(email: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Hapus' }).click();
    await this.dialog.getByRole('textbox').fill(email);
    await this.dialog.getByRole('button', { name: 'Hapus' }).click();
  }

  private async chooseRole(role: string): Promise<void> {
    await this.panel.getByLabel('Peran').click();
    await this.page.getByRole('option', { name: role, exact: true }).click();
  }
}
