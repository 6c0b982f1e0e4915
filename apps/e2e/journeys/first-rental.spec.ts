import { expect, test } from '../support/journey.js';
import { aLineId, aPerson } from '../support/people.js';
import { Portal } from '../support/portal.js';
import { messageTo } from '../support/sandbox.js';

test('a stranger registers, proves the number, orders, pays by QRIS and has an active bot within a minute', async ({
  page,
  secrets,
}) => {
  const portal = new Portal(page, secrets);
  const person = aPerson();
  const lineId = aLineId();
  const began = Date.now();

  await portal.signUpToBuy(person);
  const quoted = await portal.rent(lineId);

  await expect(portal.payment.heading).toHaveText(`Bot untuk ${lineId} aktif!`);
  expect(Date.now() - began, 'from the catalogue to an active rental').toBeLessThan(60_000);
  await portal.payment.toRentals();
  await expect(portal.dashboard.rental(lineId)).toContainText('Aktif');
  const longer = Date.parse(await portal.dashboard.habisOf(lineId)) - Date.parse(quoted);
  expect(longer, 'until the quoted moment; the clock begins when the payment arrives').toBeGreaterThanOrEqual(
    0,
  );
  expect(longer).toBeLessThan(60_000);

  expect(await messageTo(person.number, /\/payments\//), 'invoice with its link').toContain('Rp');
  expect(await messageTo(person.number, /aktif sampai/i), 'activation').toContain(lineId);
});
