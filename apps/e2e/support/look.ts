import type { Page } from '@playwright/test';

export interface Size {
  width: number;
  height: number;
}
export type Theme = 'light' | 'dark';

/** Shows the page in another size and theme. The page follows the device a moment later, and its colours fade. */
export async function showAs(page: Page, size: Size, colorScheme: Theme): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction(
    (dark) => document.documentElement.classList.contains('dark') === dark,
    colorScheme === 'dark',
  );
  await page.evaluate(async () => {
    const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
}
