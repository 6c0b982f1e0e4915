import { expect, test } from '../support/journey.js';
import { aLineId, aPerson } from '../support/people.js';
import { Portal } from '../support/portal.js';
import { attemptsOf, holdNotifications, pay } from '../support/sandbox.js';

test('a payment whose notification is withheld is settled when the customer says that it is paid', async ({
  page,
  secrets,
}) => {
  const portal = new Portal(page, secrets);
  const lineId = aLineId();
  await portal.signUpToBuy(aPerson());
  await portal.order.quoteFor(lineId);
  await portal.order.pay.click();
  const orderId = await portal.payment.orderId();
  await holdNotifications(orderId);
  await portal.popup.choose('QRIS');
  await portal.popup.close();
  await expect(portal.payment.heading).toHaveText(portal.payment.pendingTitle);
  // The question that the closing asked by itself has been answered: the next one is the customer's.
  await expect(portal.payment.iHavePaid).toBeEnabled();

  const [attempt] = await attemptsOf(orderId);
  await pay(attempt?.transaction_id as string);
  await portal.payment.iHavePaid.click();

  await expect(portal.payment.heading).toHaveText(`Bot untuk ${lineId} aktif!`);
});
