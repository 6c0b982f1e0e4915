import { Console } from '../pages/console.page.js';
import { expect, test } from '../support/journey.js';
import { stack } from '../support/stack.js';

/** What the demo shop has taken in its last week; other journeys add to it while this one runs. */
const SEEDED_REVENUE = 65_000;
const SEEDED_RENTALS = 2;

const grouped = (n: number | string) => String(Math.floor(Number(n))).replace(/\B(?=(\d{3})+$)/g, '.');

test.beforeEach(({ secrets }) => secrets.keep(stack.admin.password));

test('the owner logs in, sees how the business stands, and logs out', async ({ page }) => {
  const office = new Console(page);
  await office.open();
  await expect(office.heading).toHaveText('Masuk ke konsol');

  const view = await office.dashboardDuring(() => office.logIn(stack.admin));
  await expect(office.heading).toHaveText('Ringkasan');
  expect(Number(view.revenue.value)).toBeGreaterThanOrEqual(SEEDED_REVENUE);
  expect(view.active_rentals.value).toBeGreaterThanOrEqual(SEEDED_RENTALS);
  await expect(office.figure('Pendapatan')).toContainText(`Rp${grouped(view.revenue.value)}`);
  await expect(office.figure('Langganan aktif')).toContainText(grouped(view.active_rentals.value));
  await expect(office.figure('Pesanan terbuka')).toContainText(grouped(view.open_orders.value));
  await expect(office.figure('Pelanggan baru')).toContainText(grouped(view.new_customers.value));

  await office.figure('Pelanggan baru').click();
  await expect(office.heading).toHaveText('Pelanggan');
  await expect(page, 'the list behind the figure, filtered').toHaveURL(/akuns\?filter/);
  await page.goBack();
  await expect(office.figure('Pendapatan')).toBeVisible();

  await page.reload();
  await expect(office.heading, 'a reload keeps the session').toHaveText('Ringkasan');
  await office.logOut();
  await expect(office.heading).toHaveText('Masuk ke konsol');
  await office.open();
  await expect(office.heading, 'the session is over').toHaveText('Masuk ke konsol');
});

test('a wrong password is refused in words', async ({ page }) => {
  const office = new Console(page);
  await office.open('/login');
  await office.logIn({ email: stack.admin.email, password: 'bukan-kata-sandinya' });
  await expect(office.alert).toContainText('Email atau kata sandi tidak cocok.');
  await expect(office.heading).toHaveText('Masuk ke konsol');
});

test('a customer is nobody here', async ({ page, secrets }) => {
  secrets.keep(stack.customer.password);
  const office = new Console(page);
  await office.open('/login');
  await office.logIn(stack.customer);
  await expect(office.alert).toContainText('Email atau kata sandi tidak cocok.');
});

test('a login leads to a page of the console and nowhere else', async ({ page, baseURL }) => {
  const office = new Console(page);
  await office.open('/login?next=//example.com');
  await office.logIn(stack.admin);
  await expect(page).toHaveURL(`${baseURL}/admin/`);
  for (const next of ['https://example.com/', '/\\example.com', '/login', '/nowhere']) {
    await office.open(`/login?next=${encodeURIComponent(next)}`);
    await expect(office.heading).toHaveText('Ringkasan');
    await expect(page).toHaveURL(`${baseURL}/admin/`);
  }
});
