import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/journey.js';
import { aLineId, aPerson } from '../support/people.js';
import { Portal } from '../support/portal.js';

test('the history resumes a payment, gives its invoice, and cancels another', async ({ page, secrets }) => {
  const portal = new Portal(page, secrets);
  const [paid, unwanted] = [aLineId(), aLineId()];
  await portal.signUpToBuy(aPerson());
  const orderPage = page.url();
  await portal.order.quoteFor(paid);
  await portal.order.pay.click();
  await portal.popup.choose('BCA Virtual Account');
  await portal.popup.close();

  await portal.history.open();
  await expect(portal.history.heading).toHaveText(portal.history.title);
  await expect(portal.history.item(paid)).toContainText('Menunggu pembayaran');
  await portal.history.resume(paid);
  await portal.popup.succeed();
  await expect(portal.payment.heading).toHaveText(`Bot untuk ${paid} aktif!`);

  await portal.history.open();
  await expect(portal.history.item(paid)).toContainText('Dibayar');
  const invoice = await portal.history.downloadInvoice(paid);
  expect(invoice.suggestedFilename()).toMatch(/^INV-\d{4}-\d{6}\.pdf$/);
  expect((await readFile(await invoice.path())).subarray(0, 5).toString()).toBe('%PDF-');

  await page.goto(orderPage);
  await portal.order.quoteFor(unwanted);
  await portal.order.pay.click();
  await portal.popup.close();
  await portal.history.open();
  await portal.history.cancel(unwanted);
  await expect(portal.history.item(unwanted)).toContainText('Dibatalkan');
  await portal.history.showOnly('Dibatalkan');
  await expect(portal.history.item(paid)).toBeHidden();
  await page.reload();
  await expect(portal.history.item(unwanted), 'the filter stands in the address').toBeVisible();
  await expect(portal.history.item(paid)).toBeHidden();
});
