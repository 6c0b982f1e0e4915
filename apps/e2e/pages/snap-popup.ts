import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** The payment popup over the portal. */
export class SnapPopup {
  private readonly frame: FrameLocator;

  constructor(private readonly page: Page) {
    this.frame = page.frameLocator('iframe[title="Sandbox pembayaran"]');
  }

  get accountNumber(): Locator {
    return this.frame.getByRole('status', { name: /virtual account/ });
  }

  /** Chooses a method and waits until the page has taken the choice: closed before that, there is no attempt to pay. */
  async choose(method: string): Promise<void> {
    const choice = this.frame.getByRole('button', { name: method, exact: true });
    await choice.click();
    await expect(choice).toBeHidden();
  }

  /** Chooses the card and types its number; the next step is 3-D Secure. */
  async payByCard(number: string): Promise<void> {
    await this.choose('Kartu kredit/debit');
    await this.frame.getByLabel('Nomor kartu').fill(number);
    await this.frame.getByRole('button', { name: 'Lanjut ke verifikasi' }).click();
  }

  /** What the page says in large. */
  get heading(): Locator {
    return this.frame.getByRole('heading', { level: 1 });
  }

  async changeMethod(): Promise<void> {
    await this.frame.getByRole('link', { name: 'Ganti cara bayar' }).click();
  }

  get success(): Locator {
    return this.frame.getByRole('button', { name: 'Simulasikan pembayaran berhasil' });
  }

  async succeed(): Promise<void> {
    await this.success.click();
  }

  async close(): Promise<void> {
    await this.frame.getByRole('button', { name: 'Tutup' }).click();
    await this.closed();
  }

  /** Waits until it is gone; after a payment it goes by itself. */
  async closed(): Promise<void> {
    await expect(this.page.getByTitle('Sandbox pembayaran')).toBeHidden();
  }
}
