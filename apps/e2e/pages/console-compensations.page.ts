import type { Locator } from '@playwright/test';
import { ConsoleList } from './console-list.page.js';

interface Wish {
  /** Days in Jakarta between which the rentals end. */
  from: string;
  to: string;
  days: number;
  reason: string;
}

/** Time given to many rentals at once: shown first, then given, and taken back. */
export class ConsoleCompensations extends ConsoleList {
  /** Whom it would be for. */
  get shown(): Locator {
    return this.dialog.getByRole('listitem');
  }

  async preview({ from, to, days, reason }: Wish): Promise<void> {
    await this.button('Beri kompensasi').click();
    await this.dialog.getByLabel('Habis dari').fill(from);
    await this.dialog.getByLabel('Habis sampai').fill(to);
    await this.dialog.getByLabel('Tambahan hari').fill(String(days));
    await this.dialog.getByLabel('Alasan').fill(reason);
    await this.look();
  }

  /** Asks for whom it would be, with another number of days than before where one is told. */
  async look(days?: number): Promise<void> {
    if (days !== undefined) await this.dialog.getByLabel('Tambahan hari').fill(String(days));
    await this.dialog.getByRole('button', { name: 'Lihat siapa saja' }).click();
  }

  async apply(count: number): Promise<void> {
    await this.dialog.getByRole('button', { name: `Beri ke ${count} sewa` }).click();
  }

  async undo(reason: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Batalkan kompensasi' }).click();
    await this.dialog.getByLabel('Alasan').fill(reason);
    await this.dialog.getByRole('button', { name: 'Batalkan kompensasi' }).click();
  }
}
