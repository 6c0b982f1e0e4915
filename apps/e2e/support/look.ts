import type { Page } from '@playwright/test';

export interface Size {
  width: number;
  height: number;
}
export type Theme = 'light' | 'dark';

/** Shows the page in another size and theme, and waits until it is so. */
export async function showAs(page: Page, size: Size, colorScheme: Theme): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction(
    (dark) => document.documentElement.classList.contains('dark') === dark,
    colorScheme === 'dark',
  );
}

/** What fades or moves is at its end at once, and stays there: half-way, no colour is what it is meant to be. */
export async function standStill(page: Page): Promise<void> {
  await page.evaluate(() => {
    const still = new CSSStyleSheet();
    still.replaceSync('*, ::before, ::after { transition: none !important }');
    document.adoptedStyleSheets = [still];
    for (const one of document.getAnimations())
      if (one.effect?.getComputedTiming().iterations !== Infinity) one.finish();
  });
}
