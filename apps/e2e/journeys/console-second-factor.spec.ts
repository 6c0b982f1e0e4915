import { ConsoleAccount } from '../pages/console-account.page.js';
import { axeFaults } from '../support/axe.js';
import { anAdministrator } from '../support/administrators.js';
import { codeOf } from '../support/authenticator.js';
import { expect, test } from '../support/journey.js';

test('an operator turns two-step verification on, and logs in with a code and with a recovery code', async ({
  page,
  request,
  secrets,
}) => {
  const operator = await anAdministrator(request, secrets, 'operator');
  const account = new ConsoleAccount(page);
  await account.open('/login?next=/me');
  await account.logIn(operator);
  await expect(account.heading).toHaveText('Akun saya');
  await expect(account.factor).toContainText('Belum aktif');

  await account.startEnrolment();
  await account.prove('bukan-kata-sandinya', 'Lanjut');
  await expect(account.dialog).toContainText('Kata sandi saat ini tidak cocok.');
  await account.prove(operator.password, 'Lanjut');
  await expect(account.secret).toBeVisible();
  const secret = ((await account.secret.textContent()) ?? '').replaceAll(' ', '');
  secrets.keep(secret);
  expect(await axeFaults(page)).toEqual([]);
  await account.enterCode(codeOf(secret));
  await expect(account.factor).toContainText('Simpan kode pemulihanmu sekarang');
  const codes = await account.recoveryCodes();
  secrets.keep(...codes);
  expect(codes).toHaveLength(10);
  expect(await axeFaults(page)).toEqual([]);
  await account.keepCodes();
  await expect(account.factor).toContainText('Sisa 10 kode pemulihan.');

  await account.logOut();
  await account.logIn(operator);
  await expect(account.heading).toHaveText('Verifikasi dua langkah');
  expect(await axeFaults(page)).toEqual([]);
  // The code of the enrolment is used up; the app's next one is taken already.
  await account.enterCode(codeOf(secret, 1));
  await expect(account.heading).toHaveText('Ringkasan');

  await account.logOut();
  await account.logIn(operator);
  await account.enterRecoveryCode(codes[0] ?? '');
  await expect(account.heading).toHaveText('Ringkasan');
  await account.open('/me');
  await expect(account.factor).toContainText('Sisa 9 kode pemulihan.');
});
