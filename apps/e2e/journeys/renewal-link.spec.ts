import { expect, test } from '../support/journey.js';
import { aLineId, aPerson } from '../support/people.js';
import { Portal } from '../support/portal.js';
import { renewalLinkFor } from '../support/renewal-link.js';

// A whole life of an account, and a second browser.
test.slow();

test('a link renews one bot without a login, and the rental tells why its date is what it is', async ({
  page,
  browser,
  secrets,
}) => {
  const portal = new Portal(page, secrets);
  const lineId = aLineId();
  await portal.signUpToBuy(aPerson());
  await portal.rent(lineId);
  await expect(portal.payment.heading).toContainText('aktif');
  await portal.payment.toRentals();
  await portal.dashboard.details(lineId);
  await expect(portal.subscription.heading).toHaveText(lineId);
  await expect(portal.subscription.changes).toHaveCount(1);
  await expect(portal.subscription.changes.first()).toContainText(/\+1 bulan.*QRIS/s);
  const { url, token } = renewalLinkFor(await portal.subscription.id());
  secrets.keep(token);

  const context = await browser.newContext();
  const guest = new Portal(await context.newPage(), secrets);
  await guest.page.goto(url);
  await expect(guest.renewal.heading).toHaveText(`Perpanjang bot ${lineId}`);
  const quoted = await guest.renewal.quote();
  await guest.renewal.pay.click();
  await guest.popup.choose('QRIS');
  await guest.popup.succeed();
  await expect(guest.payment.heading).toHaveText(`Bot untuk ${lineId} aktif!`);
  await expect(guest.renewal.login, 'nobody has been logged in by the link').toBeVisible();
  await guest.page.goto(`${url.slice(0, -2)}--`);
  await expect(guest.renewal.heading).toHaveText(guest.renewal.deadTitle);
  await context.close();

  await page.reload();
  await expect(portal.subscription.changes).toHaveCount(2);
  await portal.dashboard.open();
  expect(Date.parse(await portal.dashboard.habisOf(lineId))).toBe(Date.parse(quoted));
});
