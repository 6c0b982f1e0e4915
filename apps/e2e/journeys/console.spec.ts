import AxeBuilder from '@axe-core/playwright';
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

  const { figures, newest_orders: newest } = await office.overviewDuring(() => office.logIn(stack.admin));
  await expect(office.heading).toHaveText('Ringkasan');
  expect(Number(figures.revenue_week)).toBeGreaterThanOrEqual(SEEDED_REVENUE);
  expect(figures.active_rentals).toBeGreaterThanOrEqual(SEEDED_RENTALS);
  await expect(office.figure('Pendapatan 7 hari')).toHaveText(`Rp${grouped(figures.revenue_week)}`);
  await expect(office.figure('Langganan aktif')).toHaveText(grouped(figures.active_rentals));
  await expect(office.figure('Pesanan terbuka')).toHaveText(grouped(figures.open_orders));
  await expect(office.figure('Pelanggan baru')).toHaveText(grouped(figures.new_customers));
  await expect(office.attention).toBeVisible();
  await expect(office.orders).toHaveCount(newest.length + 1);
  await expect(office.orders.nth(1)).toContainText(newest[0]?.customer_name ?? 'no order at all');

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

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('axe finds nothing on the login page and on the overview', async ({ page }) => {
      const office = new Console(page);
      await office.open();
      await expect(office.heading).toHaveText('Masuk ke konsol');
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await office.logIn(stack.admin);
      await expect(office.orders.first()).toBeAttached();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
