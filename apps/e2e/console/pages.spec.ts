import type { Page } from '@playwright/test';
import { ConsoleList } from '../pages/console-list.page.js';
import { axeFaults } from '../support/axe.js';
import { expect, test } from '../support/journey.js';
import { showAs, type Size, type Theme } from '../support/look.js';
import { stack } from '../support/stack.js';

interface Route {
  path: string;
  meta?: { guests?: boolean };
  children?: unknown[];
}

/** What the console itself consists of: a page that is added there is looked at here. */
const FEATURES = new URL('../../admin/src/shell/features.ts', import.meta.url).href;
const { features } = (await import(FEATURES)) as { features: readonly { routes: Route[] }[] };
const pages = features.flatMap(({ routes }) => routes).filter(({ meta }) => !meta?.guests);

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const LOOKS: readonly [Size, Theme][] = [
  [WIDE, 'light'],
  [WIDE, 'dark'],
  [PHONE, 'light'],
  [PHONE, 'dark'],
];

async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [size, colorScheme] of LOOKS) {
    await showAs(page, size, colorScheme);
    const said = await axeFaults(page);
    found.push(...said.map((fault) => `${size.width} ${colorScheme}: ${fault}`));
  }
  return found;
}

test('axe finds nothing on any page of the console, nor in its palette, wide and narrow, in both themes', async ({
  page,
  secrets,
}) => {
  secrets.keep(stack.admin.password);
  const office = new ConsoleList(page);
  await office.open('/login');
  await expect(office.heading).toHaveText('Masuk ke konsol');
  expect.soft({ path: '/login', faults: await faults(page) }).toEqual({ path: '/login', faults: [] });
  await office.logIn(stack.admin);
  await expect(office.heading).toHaveText('Ringkasan');
  await office.press('Control+k');
  await expect(office.dialog.getByRole('listbox')).toBeVisible();
  expect.soft({ palette: 'pages', faults: await faults(page) }).toEqual({ palette: 'pages', faults: [] });
  expect(pages.length).toBeGreaterThan(15);

  for (const { path, children } of pages) {
    await page.setViewportSize(WIDE);
    await office.open(path.replace(/\/:.*$/, ''));
    await expect(office.heading).toBeVisible();
    await expect(office.skeletons).toHaveCount(0);
    expect.soft({ path, faults: await faults(page) }).toEqual({ path, faults: [] });
    if (!children || (await office.names.count()) === 0) continue;
    await page.setViewportSize(WIDE);
    await office.names.first().click();
    await expect(office.panel).toBeVisible();
    await expect(office.skeletons).toHaveCount(0);
    expect.soft({ panel: path, faults: await faults(page) }).toEqual({ panel: path, faults: [] });
  }
});
