import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe.js';
import { layoutShift, watchLayout } from '../support/layout-shift.js';
import { showAs, type Size, type Theme } from '../support/look.js';
import { EVERYTHING } from '../support/portal-pages.js';
import { expect, test } from '../support/visit.js';
import { ForeignWords } from '../support/words.js';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };
/** Below it nobody sees anything move. */
const STEADY = 0.02;

async function fits(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(beyond, `${page.viewportSize()?.width} px: pixels that stick out at the side`).toBeLessThanOrEqual(
    0,
  );
}

const LOOKS: readonly [Size, Theme][] = [
  [PHONE, 'light'],
  [PHONE, 'dark'],
  [DESKTOP, 'light'],
  [DESKTOP, 'dark'],
];

for (const [whose, ofMembers] of [
  ['everybody', false],
  ['members', true],
] as const) {
  const pages = EVERYTHING.filter(([, { who }]) => (who === 'member') === ofMembers);

  test.describe(`pages of ${whose}`, () => {
    test('are legible and accessible on phone and desktop, by day and by night, and speak one language', async ({
      visitor,
    }) => {
      const words = await ForeignWords.read();
      expect(Math.min(words.count('id'), words.count('en'))).toBeGreaterThan(300);
      await visitor.each(pages, async (tab) => {
        const { page } = tab;
        await tab.open();
        expect.soft(await words.in(page, 'id'), 'English in an Indonesian page').toEqual([]);
        for (const [size, colorScheme] of LOOKS)
          await test.step(`${size.width} px, ${colorScheme}`, async () => {
            await showAs(page, size, colorScheme);
            expect.soft(await axeFaults(page)).toEqual([]);
            await fits(page);
          });
        await page.setViewportSize(PHONE);
        await page.addInitScript(() => localStorage.setItem('anu.locale', 'en'));
        await tab.open();
        await expect(page.locator('html')).toHaveAttribute('lang', 'en');
        expect.soft(await words.in(page, 'en'), 'Indonesian in an English page').toEqual([]);
        await fits(page);
      });
    });

    test('bear long names, and do not move when their content comes', async ({ visitor }) => {
      const moving = pages.filter(([, { reads, who }]) => reads || who === 'member');
      await visitor.each(moving, async (tab) => {
        const { api, entry, notice, page } = tab;
        await watchLayout(page);
        api.have('slow');
        await tab.load();
        if (entry.reads) await expect(notice.skeleton).toBeVisible();
        // Text is drawn anew when its font arrives; how much that moves depends on the fonts of the device.
        await page.evaluate(() => document.fonts.ready);
        const before = await layoutShift(page);
        api.have('good');
        await tab.isThere();
        const moved = (await layoutShift(page)) - before;
        expect(moved, 'what moved when the content came').toBeLessThan(STEADY);
        // Where there is nothing, nothing has a long name.
        if (entry.answers) return;
        await tab.takeLongNames();
        await tab.open();
        await fits(page);
      });
    });
  });
}
