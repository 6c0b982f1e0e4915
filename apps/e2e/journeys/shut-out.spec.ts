import { Console } from '../pages/console.page.js';
import { CustomersPage } from '../pages/customers.page.js';
import { anAdministrator } from '../support/administrators.js';
import { expect, test } from '../support/journey.js';
import { aPerson } from '../support/people.js';
import { Portal } from '../support/portal.js';

// A customer and an operator take twice as long as one.
test.slow();

test('a customer whom an operator deactivates lands on the login page with the next click', async ({
  page,
  browser,
  request,
  secrets,
}) => {
  const portal = new Portal(page, secrets);
  const person = aPerson();
  await portal.becomeCustomer(person);

  const operator = await anAdministrator(request, secrets, 'operator');
  const elsewhere = await browser.newContext();
  const desk = await elsewhere.newPage();
  const [office, customers] = [new Console(desk), new CustomersPage(desk)];
  await customers.open(person.email);
  await office.logIn(operator);
  await customers.openOne(person.name);
  await customers.deactivate();

  await portal.account.openFromMenu();
  await expect(portal.login.heading).toHaveText('Masuk');
  await expect(page.getByText('Sesi kamu sudah berakhir.')).toBeVisible();
  await portal.login.submit(person);
  await expect(portal.login.alert).toContainText('Akun ini dinonaktifkan.');
  secrets.keep(...(await elsewhere.cookies()).map(({ value }) => value));
  await elsewhere.close();
});
