import { expect, test } from '../support/journey.js';
import { aLineId, aPerson } from '../support/people.js';
import { Portal } from '../support/portal.js';

test('a renewal by virtual account waits, is closed, resumed and paid, and extends from habis', async ({
  page,
  secrets,
}) => {
  const portal = new Portal(page, secrets);
  const lineId = aLineId();
  await portal.signUpToBuy(aPerson());
  await portal.rent(lineId);
  await expect(portal.payment.heading).toContainText('aktif');
  await portal.payment.toRentals();
  const habis = await portal.dashboard.habisOf(lineId);

  await portal.dashboard.renew(lineId);
  await expect(page.getByText('Disambung dari masa aktif sekarang')).toBeVisible();
  const quoted = await portal.order.quote();
  await portal.order.pay.click();
  await portal.popup.choose('BCA Virtual Account');
  await expect(portal.popup.accountNumber).toHaveText(/^\d{8,}$/);
  const number = await portal.popup.accountNumber.innerText();
  await portal.popup.close();
  await expect(portal.payment.heading).toHaveText(portal.payment.pendingTitle);

  await portal.dashboard.open();
  await portal.dashboard.openPayment.getByRole('link', { name: 'Lanjutkan' }).click();
  await portal.payment.resume.click();
  await expect(portal.popup.accountNumber, 'the same number as before').toHaveText(number);
  await portal.popup.succeed();

  await expect(portal.payment.heading).toHaveText(`Bot untuk ${lineId} aktif!`);
  await portal.payment.toRentals();
  const extended = Date.parse(await portal.dashboard.habisOf(lineId));
  expect(extended).toBe(Date.parse(quoted));
  const days = (extended - Date.parse(habis)) / 86_400_000;
  expect(days, 'a month after the former end, whatever today is').toBeGreaterThanOrEqual(28);
  await expect(portal.dashboard.openPayment).toBeHidden();
});
