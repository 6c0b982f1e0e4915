import { expect, type Locator } from '@playwright/test';
import { Console } from './console.page.js';

/** A list of the console, and the panel beside it. */
export class ConsoleList extends Console {
  /** What the rows are called, in their order. */
  get names(): Locator {
    return this.page.locator('tbody [data-row-link]');
  }

  get panel(): Locator {
    return this.page.getByRole('complementary');
  }

  /** What the panel is about. */
  get panelHeading(): Locator {
    return this.panel.getByRole('heading', { level: 2 });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** What stands where the content will be. */
  get skeletons(): Locator {
    return this.page.locator('.skeleton');
  }

  get focused(): Locator {
    return this.page.locator(':focus');
  }

  get search(): Locator {
    return this.page.getByRole('searchbox');
  }

  /** What the list says when there is no row. */
  notice(text: string): Locator {
    return this.page.getByRole('heading', { name: text });
  }

  chip(name: string | RegExp): Locator {
    return this.button(name);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** By its heading; on a phone there are none, but a menu. */
  async sortBy(column: string): Promise<void> {
    const heading = this.page.getByRole('columnheader', { name: column }).getByRole('button');
    const menu = this.button('Urutkan');
    if (!(await menu.isVisible())) return heading.click();
    await menu.click();
    return this.page.getByRole('menuitem', { name: column }).click();
  }

  async filter(name: string, value: string): Promise<void> {
    await this.chip(new RegExp(`^\\+? ?${name}`)).click();
    await this.page.getByRole('radio', { name: value, exact: true }).click();
  }

  /** One that is typed. */
  async filterBy(name: string, value: string): Promise<void> {
    await this.chip(new RegExp(`^\\+? ?${name}`)).click();
    await this.dialog.getByRole('textbox', { name, exact: true }).fill(value);
    await this.button('Terapkan').click();
  }

  async select(...names: string[]): Promise<void> {
    for (const name of names) await this.page.getByRole('checkbox', { name: `Pilih ${name}` }).check();
  }

  async closePanel(): Promise<void> {
    await this.button('Tutup panel').click();
  }

  /** As fast as somebody types who does not look whether the palette is there. */
  async openByPalette(term: string, found: string | RegExp): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.type(term);
    const dialog = this.page.getByRole('dialog', { name: 'Cari di konsol' });
    await expect(dialog.getByRole('textbox')).toHaveValue(term);
    await this.page.getByRole('option', { name: found }).click();
  }
}
