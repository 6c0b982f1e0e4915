import { expect, test } from '../support/journey.js';
import { aLineId, aPerson } from '../support/people.js';
import { Portal } from '../support/portal.js';
import { act, attemptsOf } from '../support/sandbox.js';

const DENIED_BY_FRAUD_DETECTION = '4611 1111 1111 1116';
const REVIEWED_FIRST = '4511 1111 1111 1117';

test('a card is refused, and the same order is paid by QRIS in the same popup', async ({ page, secrets }) => {
  const portal = new Portal(page, secrets);
  const lineId = aLineId();
  await portal.signUpToBuy(aPerson());
  await portal.order.quoteFor(lineId);
  await portal.order.pay.click();
  const orderId = await portal.payment.orderId();

  await portal.popup.payByCard(DENIED_BY_FRAUD_DETECTION);
  await portal.popup.succeed();
  await expect(portal.popup.heading).toHaveText('Pembayaran gagal');
  await portal.popup.changeMethod();
  await portal.popup.choose('QRIS');
  await portal.popup.succeed();

  await expect(portal.payment.heading).toHaveText(`Bot untuk ${lineId} aktif!`);
  const [card, code] = await attemptsOf(orderId);
  expect([card, code]).toMatchObject([
    { payment_type: 'credit_card', transaction_status: 'deny' },
    { payment_type: 'qris', transaction_status: 'settlement' },
  ]);
  expect(card?.transaction_id).not.toBe(code?.transaction_id);
});

test('a card under review gives nothing until it is approved, and then the bot', async ({
  page,
  secrets,
}) => {
  const portal = new Portal(page, secrets);
  const lineId = aLineId();
  await portal.signUpToBuy(aPerson());
  await portal.order.quoteFor(lineId);
  await portal.order.pay.click();
  const orderId = await portal.payment.orderId();

  await portal.popup.payByCard(REVIEWED_FIRST);
  await portal.popup.succeed();
  await expect(portal.popup.heading).toHaveText('Pembayaran sedang diperiksa');
  await portal.popup.close();
  await expect(portal.payment.heading).toHaveText(portal.payment.reviewTitle);

  const [attempt] = await attemptsOf(orderId);
  await act(attempt?.transaction_id as string, 'approve');
  // Somebody has to look at it, so that the page asks once a minute; a customer who comes back sees it at once.
  await expect(async () => {
    await page.reload();
    await expect(portal.payment.heading).toHaveText(`Bot untuk ${lineId} aktif!`, { timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
});
