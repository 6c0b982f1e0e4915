import type { Page } from '@playwright/test';

interface Watched {
  layoutShift: number;
}

/** Measures from the first frame of every page that comes. */
export async function watchLayout(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        watched.layoutShift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** How much has moved by itself, as Cumulative Layout Shift counts it (no window of time: everything). */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // Entries come after the frame that they tell of.
        const tell = () => resolve((window as unknown as Watched).layoutShift);
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(tell, 0)));
      }),
  );
}
