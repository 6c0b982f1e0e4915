import { axeFaults } from '../support/axe.js';
import { expect, test } from '../support/journey.js';
import { aPerson } from '../support/people.js';
import { Portal } from '../support/portal.js';
import { messageTo, otpSentTo } from '../support/sandbox.js';

test('a new WhatsApp number is proven by a code, and the old one is told', async ({ page, secrets }) => {
  const portal = new Portal(page, secrets);
  const person = aPerson();
  const next = aPerson();
  await portal.becomeCustomer(person);

  await portal.account.openFromMenu();
  await expect(portal.account.heading).toHaveText(portal.account.title);
  await portal.account.changeNumber(next.typedNumber, 'bukan-kata-sandinya');
  await expect(page.getByText('Kata sandi saat ini tidak cocok.')).toBeVisible();
  await portal.account.open();
  await portal.account.changeNumber(next.typedNumber, person.password);
  await expect(portal.otp.heading).toHaveText(portal.otp.title);
  const code = await otpSentTo(next.number);
  secrets.keep(code);
  await portal.otp.enter(code);

  await expect(portal.account.done).toContainText('Nomor WhatsApp-mu sudah diganti.');
  await expect(portal.account.credentials).toContainText(
    `+62 812 ${next.number.slice(5, 9)} ${next.number.slice(9)}`,
  );
  const told = await messageTo(person.number, /nomor WhatsApp akun/);
  expect(told).toContain(`+62812*****${next.number.slice(-3)}`);
  expect(told).not.toContain(next.number);
  expect(await axeFaults(page)).toEqual([]);
});
