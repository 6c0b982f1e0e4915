import type { Page } from '@playwright/test';
import { expect, Secrets, test } from '../support/journey.js';
import { aLineId } from '../support/people.js';
import { Portal } from '../support/portal.js';
import { attemptsOf } from '../support/sandbox.js';
import { stack } from '../support/stack.js';

const CARD = '4811 1111 1111 1114';

interface Case {
  /** As the popup's button says. */
  readonly method: string;
  /** What Midtrans calls it. */
  readonly type: string;
  /** On a computer, where that differs: a wallet is paid by a QR code there. */
  readonly onDesktop?: string;
  readonly status?: string;
}

const CASES: readonly Case[] = [
  { method: 'QRIS', type: 'qris' },
  { method: 'GoPay', type: 'gopay', onDesktop: 'qris' },
  { method: 'ShopeePay', type: 'shopeepay', onDesktop: 'qris' },
  { method: 'BCA Virtual Account', type: 'bank_transfer' },
  { method: 'BNI Virtual Account', type: 'bank_transfer' },
  { method: 'BRI Virtual Account', type: 'bank_transfer' },
  { method: 'Permata Virtual Account', type: 'bank_transfer' },
  { method: 'CIMB Niaga Virtual Account', type: 'bank_transfer' },
  { method: 'Mandiri Bill Payment', type: 'echannel' },
  { method: 'Kartu kredit/debit', type: 'credit_card', status: 'capture' },
  { method: 'Indomaret', type: 'cstore' },
  { method: 'Alfamart', type: 'cstore' },
  { method: 'Akulaku', type: 'akulaku' },
  { method: 'Kredivo', type: 'kredivo' },
];

/** One customer pays again and again, so that only the payments take time. */
test.describe.serial('a customer pays by', () => {
  let page: Page;
  let portal: Portal;

  test.beforeAll(async ({ browser, contextOptions, isMobile }) => {
    test.info().annotations.push({ type: 'device', description: isMobile ? 'phone' : 'computer' });
    const context = await browser.newContext(contextOptions);
    page = await context.newPage();
    portal = new Portal(page, new Secrets());
    await portal.login.open();
    await portal.login.submit(stack.customer);
    await expect(portal.dashboard.heading).toBeVisible();
    await expect(page).toHaveURL(/\/dashboard/);
  });
  test.afterAll(() => page.context().close());

  for (const { method, type, onDesktop = type, status = 'settlement' } of CASES) {
    test(method, async ({ isMobile, secrets }) => {
      secrets.keep(stack.customer.password);
      const lineId = aLineId();
      await portal.landing.open();
      await portal.landing.buyFirst();
      await portal.order.quoteFor(lineId);
      await portal.order.pay.click();
      const orderId = await portal.payment.orderId();
      if (type === 'credit_card') await portal.popup.payByCard(CARD);
      else await portal.popup.choose(method);
      await portal.popup.succeed();

      await expect(portal.payment.heading).toHaveText(`Bot untuk ${lineId} aktif!`);
      expect(await attemptsOf(orderId)).toMatchObject([
        { payment_type: isMobile ? type : onDesktop, transaction_status: status },
      ]);
    });
  }
});
