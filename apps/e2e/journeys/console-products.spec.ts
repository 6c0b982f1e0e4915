import { ConsoleProducts } from '../pages/console-products.page.js';
import { LandingPage } from '../pages/landing.page.js';
import { ownersToken } from '../support/administrators.js';
import { axeFaults } from '../support/axe.js';
import { expect, test } from '../support/journey.js';
import { askOffice } from '../support/office.js';
import { stack } from '../support/stack.js';

// One after the other: an order is of all packages.
test.describe.configure({ mode: 'serial' });

test('an operator puts the packages in another order, by mouse and by keyboard, and visitors see it', async ({
  page,
  browser,
  secrets,
}) => {
  secrets.keep(stack.admin.password);
  const desk = new ConsoleProducts(page);
  await desk.open('/login?next=/products');
  await desk.logIn(stack.admin);
  await expect(desk.heading).toHaveText('Paket');
  await desk.openOrder();
  await expect(desk.wanted.nth(1)).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  const before = await desk.wanted.allInnerTexts();
  const last = before.at(-1) ?? '';
  const wanted = [last, ...before.slice(0, -1)];

  await desk.drag(last, before[1] ?? '');
  await desk.moveUp(last);
  await expect(desk.wanted).toHaveText(wanted);
  await desk.saveOrder();
  await expect(desk.wanted).toHaveCount(0);

  const visitor = await browser.newPage();
  const landing = new LandingPage(visitor);
  await expect(async () => {
    await landing.open();
    await expect(landing.packages.first()).toHaveText(last, { timeout: 2_000 });
  }, 'the catalogue follows within seconds').toPass();
  await visitor.close();

  // As other journeys know it.
  await desk.openOrder();
  await expect(desk.wanted).toHaveText(wanted);
  await desk.drag(last, before.at(-2) ?? '');
  await expect(desk.wanted).toHaveText(before);
  await desk.saveOrder();
  await expect(desk.wanted).toHaveCount(0);
});

test('a package is shown in the catalogue at once, and an undo hides it; what is refused stays as it was', async ({
  page,
  secrets,
}) => {
  const token = await ownersToken(secrets);
  const name = `Paket coba ${Date.now()}`;
  const terms = { price: '25000', bot_type: 'selfbot', duration_count: 3, duration_unit: 'day' };
  const body = { name, description: '', ...terms, is_active: false };
  const made = await askOffice<{ id: number }>('POST', '/products', { token, body });
  const isShown = async () =>
    (await askOffice<{ is_active: boolean }>('GET', `/products/${made.data.id}`, { token })).data.is_active;

  const desk = new ConsoleProducts(page);
  await desk.open(`/login?next=/products/${made.data.id}`);
  await desk.logIn(stack.admin);
  await expect(desk.stateOf(name)).toHaveText('Disembunyikan');

  const release = await desk.holdChanges();
  await desk.show(2);
  await expect(desk.stateOf(name), 'before there is an answer, and once for two clicks').toHaveText('Dijual');
  await expect(desk.panel.getByText('Dijual')).toBeVisible();
  expect(await isShown()).toBe(false);
  release('continue');
  await expect(desk.said(`${name} terlihat di katalog.`)).toBeVisible();
  expect(await isShown()).toBe(true);
  await desk.undo();
  await expect(desk.said('Sudah dikembalikan seperti semula.')).toBeVisible();
  await expect(desk.stateOf(name)).toHaveText('Disembunyikan');
  expect(await isShown()).toBe(false);

  const lose = await desk.holdChanges();
  await desk.show();
  await expect(desk.stateOf(name)).toHaveText('Dijual');
  lose('abort');
  await expect(desk.stateOf(name), 'nothing has changed').toHaveText('Disembunyikan');
  expect(await isShown()).toBe(false);

  expect((await askOffice('DELETE', `/products/${made.data.id}`, { token })).status).toBe(200);
});
