import type { Page } from '@playwright/test';
import { Console } from '../pages/console.page.js';
import { InternalApi } from '../pages/internal-api.page.js';
import { axeFaults } from '../support/axe.js';
import { expect, test } from '../support/journey.js';
import { stack } from '../support/stack.js';

const TITLE = 'TeamAnuBot: internal API';
const LOOKS = [
  [{ width: 1280, height: 800 }, 'light'],
  [{ width: 360, height: 740 }, 'dark'],
] as const;

/** What the browser complains of in the policy of the pages. */
function watchPolicy(page: Page): () => string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|violates/.test(message.text())) complaints.push(message.text());
  });
  return () => complaints;
}

async function faultsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [size, colorScheme] of LOOKS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (isWider) found.push(`${size.width}: wider than the screen`);
    found.push(...(await axeFaults(page)).map((fault) => `${size.width} ${colorScheme}: ${fault}`));
  }
  return found;
}

test('the internal API is described to whoever types a right token, and to nobody else', async ({
  page,
  secrets,
}) => {
  secrets.keep(stack.api_token);
  const complaints = watchPolicy(page);
  const api = new InternalApi(page);

  const refused = await api.open();
  expect([refused?.status(), refused?.headers()['content-type']]).toEqual([401, 'text/html; charset=utf-8']);
  await expect(api.heading).toHaveText('Internal API');
  await expect(page.getByText('everybody else needs a token')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  await api.show(`${stack.api_token}x`);
  await expect(api.alert).toHaveText('This token was not accepted.');
  expect(await faultsOf(page)).toEqual([]);
  expect(await page.content()).not.toContain('data-penyewa-bots');

  await api.show(stack.api_token);
  await expect(api.heading).toHaveText(TITLE);
  await expect(page).toHaveTitle(TITLE);
  await expect(api.heading).toBeFocused();
  await expect(api.form).toHaveCount(0);
  await expect(api.resources).toHaveText([
    ...['akuns', 'users', 'products', 'statuses', 'data-penyewa-bots', 'payment-transactions'],
  ]);
  await api.follow('statuses');
  await expect(api.section('statuses')).toBeInViewport();
  await api.unfold('statuses', 'One status');
  await expect(api.section('statuses').getByText('statuses:read').filter({ visible: true })).toHaveCount(1);
  await api.unfoldAll();
  expect(await faultsOf(page)).toEqual([]);

  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  for (const place of [page.url(), kept, await page.content()]) expect(place).not.toContain(stack.api_token);
  expect(complaints()).toEqual([]);
});

test('whoever is logged in to the console reads about the internal API without a token', async ({
  page,
  secrets,
}) => {
  secrets.keep(stack.admin.password);
  const complaints = watchPolicy(page);
  const [office, api] = [new Console(page), new InternalApi(page)];
  await office.open();
  await office.logIn(stack.admin);
  await expect(office.figure('Pelanggan baru')).toBeVisible();
  await api.open();
  await expect(api.heading).toHaveText(TITLE);
  await expect(api.form).toHaveCount(0);

  await office.open();
  await office.logOut();
  await expect(page).toHaveURL(/\/admin\/login/);
  await api.open();
  await expect(api.heading).toHaveText('Internal API');
  expect(complaints()).toEqual([]);
});
