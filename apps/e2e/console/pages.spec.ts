import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ConsoleList } from '../pages/console-list.page.js';
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
type Look = [Size, Theme];
const ALL: readonly Look[] = [
  [WIDE, 'light'],
  [WIDE, 'dark'],
  [PHONE, 'light'],
  [PHONE, 'dark'],
];
const WHOLE = ['1440 light', '390 dark'];
/** Of a panel, whose parts are those of the pages. */
const SOME: readonly Look[] = [
  [WIDE, 'light'],
  [PHONE, 'dark'],
];

async function faults(page: Page, looks: readonly Look[]): Promise<string[]> {
  const found: string[] = [];
  for (const [size, colorScheme] of looks) {
    await showAs(page, size, colorScheme);
    const axe = new AxeBuilder({ page }).setLegacyMode();
    // What an element is does not depend on the theme; what it looks like does.
    if (!WHOLE.includes(`${size.width} ${colorScheme}`)) axe.withRules(['color-contrast']);
    const { violations } = await axe.analyze();
    const said = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id} ${html} ${any.map(({ message }) => message).join(' ')}`),
    );
    found.push(...said.map((fault) => `${size.width} ${colorScheme}: ${fault}`));
  }
  return found;
}

test('axe finds nothing on any page of the console, wide and narrow, in both themes', async ({
  page,
  secrets,
}) => {
  secrets.keep(stack.admin.password);
  const office = new ConsoleList(page);
  await office.open('/login');
  await office.logIn(stack.admin);
  await expect(office.heading).toHaveText('Ringkasan');
  expect(pages.length).toBeGreaterThan(15);

  for (const { path, children } of pages) {
    await page.setViewportSize(WIDE);
    await office.open(path.replace(/\/:.*$/, ''));
    await expect(office.heading).toBeVisible();
    await expect(office.skeletons).toHaveCount(0);
    expect.soft({ path, faults: await faults(page, ALL) }).toEqual({ path, faults: [] });
    if (!children || (await office.names.count()) === 0) continue;
    await page.setViewportSize(WIDE);
    await office.names.first().click();
    await expect(office.panel).toBeVisible();
    await expect(office.skeletons).toHaveCount(0);
    expect.soft({ panel: path, faults: await faults(page, SOME) }).toEqual({ panel: path, faults: [] });
  }
});
