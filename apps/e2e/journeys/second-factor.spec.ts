import AxeBuilder from '@axe-core/playwright';
import { Console } from '../pages/console.page.js';
import { OwnAccountPage } from '../pages/own-account.page.js';
import { codeOf } from '../support/authenticator.js';
import { expect, test } from '../support/journey.js';
import { appoint } from '../support/staff.js';
import { stack } from '../support/stack.js';

test('an administrator turns on the second factor, and logs in with a code and with a recovery code', async ({
  page,
  secrets,
}) => {
  const colleague = await appoint('operator');
  secrets.keep(colleague.password, stack.admin.password);
  const office = new Console(page);
  const account = new OwnAccountPage(page);
  await office.open('/account');
  await office.logIn(colleague);
  await expect(account.heading).toHaveText(account.title);

  const { secret, codes } = await account.turnOnSecondFactor(colleague.password);
  secrets.keep(secret.replaceAll(' ', ''), ...codes);
  expect(codes).toHaveLength(10);
  await expect(account.secondFactor).toContainText('Kode pemulihan yang tersisa: 10.');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await office.logOut();
  await office.logIn(colleague);
  await expect(office.heading).toHaveText('Verifikasi dua langkah');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  // The code of this half minute was used to turn it on.
  await office.enterCode(codeOf(secret, 1));
  await expect(office.heading).toHaveText('Ringkasan');

  await office.logOut();
  await office.logIn(colleague);
  await office.enterRecoveryCode(codes[0] ?? '');
  await expect(office.heading).toHaveText('Ringkasan');
  await office.open('/account');
  await expect(account.secondFactor).toContainText('Kode pemulihan yang tersisa: 9.');
});
