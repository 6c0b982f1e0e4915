import { ConsoleProducts } from '../pages/console-products.page.js';
import { LandingPage } from '../pages/landing.page.js';
import { axeFaults } from '../support/axe.js';
import { expect, test } from '../support/journey.js';
import { stack } from '../support/stack.js';

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
