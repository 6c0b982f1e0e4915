import { expect, test } from '../support/journey.js';
import { aLineId, aPerson } from '../support/people.js';
import { Portal } from '../support/portal.js';
import { advanceClock, attemptsOf } from '../support/sandbox.js';

const BEYOND_THE_ORDER_SECONDS = 2 * 3600;

test('an order that nobody pays lapses with its page, and both say so', async ({ page, secrets }) => {
  const portal = new Portal(page, secrets);
  await portal.signUpToBuy(aPerson());
  await portal.order.quoteFor(aLineId());
  await portal.order.pay.click();
  const orderId = await portal.payment.orderId();
  await expect(portal.popup.heading).toHaveText('Pilih cara bayar');

  await advanceClock(BEYOND_THE_ORDER_SECONDS);

  await expect(portal.popup.heading).toHaveText('Halaman ini sudah lewat waktu');
  await portal.popup.close();
  await expect(portal.payment.heading).toHaveText('Waktu bayar habis');
  expect(await attemptsOf(orderId)).toEqual([]);
});
