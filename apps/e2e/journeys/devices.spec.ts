import { axeFaults } from '../support/axe.js';
import { expect, test } from '../support/journey.js';
import { aPerson } from '../support/people.js';
import { Portal } from '../support/portal.js';

// Two devices take twice as long as one.
test.slow();

test('a session ended from another device lands on the login page with its next click', async ({
  page,
  browser,
  secrets,
}) => {
  const portal = new Portal(page, secrets);
  const person = aPerson();
  await portal.becomeCustomer(person);

  const elsewhere = await browser.newContext();
  const other = new Portal(await elsewhere.newPage(), secrets);
  await other.login.open();
  await other.login.submit(person);
  await expect(other.dashboard.heading).toHaveText('Langganan');

  await portal.account.open();
  await expect(portal.account.devices).toContainText('Perangkat ini');
  expect(await axeFaults(page)).toEqual([]);
  await portal.account.endOther();
  await expect(portal.account.devices).toContainText('Tidak ada perangkat lain.');

  await other.account.openFromMenu();
  await expect(other.login.heading).toHaveText('Masuk');
  await expect(other.page.getByText('Sesi kamu sudah berakhir.')).toBeVisible();

  await portal.account.rename('Sari yang Baru');
  await expect(page.getByText('Tersimpan.')).toBeVisible();
  secrets.keep(...(await elsewhere.cookies()).map(({ value }) => value));
  await elsewhere.close();
});

test('the language that was chosen is spoken after the next login, on whatever device', async ({
  page,
  browser,
  secrets,
}) => {
  const portal = new Portal(page, secrets);
  const person = aPerson();
  await portal.becomeCustomer(person);
  await portal.account.open();
  const remembered = page.waitForResponse(
    (response) => response.url().endsWith('/api/me') && response.request().method() === 'PATCH',
  );
  await portal.account.chooseLanguage('English');
  await expect(portal.account.heading).toHaveText('My account');
  expect((await remembered).ok()).toBe(true);

  const elsewhere = await browser.newContext();
  const other = new Portal(await elsewhere.newPage(), secrets);
  await other.login.open();
  await other.login.submit(person);
  await expect(other.dashboard.heading).toHaveText('Rentals');
  secrets.keep(...(await elsewhere.cookies()).map(({ value }) => value));
  await elsewhere.close();
});
