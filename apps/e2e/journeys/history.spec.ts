import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/journey.js';
import { aLineId, aPerson } from '../support/people.js';
import { Portal } from '../support/portal.js';

// Each of them is a whole life of an account, from its registration on.
test.slow();

test('the history resumes a payment and gives its invoice', async ({ page, secrets }) => {
  const portal = new Portal(page, secrets);
  const paid = aLineId();
  await portal.signUpToBuy(aPerson());
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
  await portal.history.showOnly('Dibatalkan');
  await expect(portal.history.item(paid)).toBeHidden();
});

test('the history cancels a payment, and its filter stands in the address', async ({ page, secrets }) => {
  const portal = new Portal(page, secrets);
  const unwanted = aLineId();
  await portal.signUpToBuy(aPerson());
  await portal.order.quoteFor(unwanted);
  await portal.order.pay.click();
  await portal.popup.close();
  await portal.history.open();
  await portal.history.cancel(unwanted);
  await expect(portal.history.item(unwanted)).toContainText('Dibatalkan');
  await portal.history.showOnly('Dibayar');
  await expect(portal.history.nothing).toBeVisible();
  await page.reload();
  await expect(portal.history.nothing, 'the address remembers').toBeVisible();
});
