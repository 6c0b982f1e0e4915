import { axeFaults } from '../support/axe.js';
import { expect, test } from '../support/journey.js';
import { aPerson } from '../support/people.js';
import { Portal } from '../support/portal.js';
import { messagesTo, otpSentTo } from '../support/sandbox.js';

test('a forgotten password is replaced with a code from WhatsApp, and the one before serves no more', async ({
  page,
  context,
  secrets,
}) => {
  // From signing up to the third login: as long as two journeys.
  test.slow();
  const portal = new Portal(page, secrets);
  const person = aPerson();
  const password = `${person.password}-baru`;
  secrets.keep(password);
  await portal.becomeCustomer(person);
  const signUpCode = await otpSentTo(person.number);
  await context.clearCookies();
  await page.evaluate(() => localStorage.clear());

  await portal.login.open();
  await portal.login.forgotten.click();
  await expect(portal.forgot.heading).toHaveText(portal.forgot.title);
  await portal.forgot.submit(person.email);
  await expect(portal.forgot.heading).toHaveText(portal.forgot.codeTitle);
  await expect.poll(async () => (await messagesTo(person.number)).length).toBe(2);
  const code = await otpSentTo(person.number);
  secrets.keep(code, signUpCode);
  expect(await axeFaults(page)).toEqual([]);

  await portal.forgot.fill(code, 'password123');
  await portal.forgot.save.click();
  await expect(page.getByText('Kata sandi ini terlalu mudah ditebak.')).toBeVisible();
  await portal.forgot.fill(code, password);
  await portal.forgot.save.click();

  await expect(portal.login.heading).toHaveText('Masuk');
  await expect(page.getByText('Kata sandimu sudah diganti.')).toBeVisible();
  await expect(portal.login.email).toHaveValue(person.email);
  await portal.login.submit(person);
  await expect(portal.login.alert).toContainText('Email atau kata sandi tidak cocok.');
  await portal.login.submit({ email: person.email, password });
  await expect(portal.dashboard.heading).toHaveText('Langganan');
});

test('an email that nobody has is answered like any other', async ({ page, secrets }) => {
  const portal = new Portal(page, secrets);
  const { email, password } = aPerson();
  await portal.forgot.open();
  await portal.forgot.submit(email);
  await expect(portal.forgot.heading).toHaveText(portal.forgot.codeTitle);
  await expect(page.getByText(`Kalau ${email} punya akun`)).toBeVisible();
  await portal.forgot.fill('123456', password);
  await portal.forgot.save.click();
  await expect(page.getByText('Sisa 2 percobaan')).toBeVisible();
});
