import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { standStill } from './look.js';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Axe's rules, and the one about the size of targets, which has to be asked for. */
const OPTIONS: RunOptions = {
  rules: { 'target-size': { enabled: true } },
  // Axe describes one of what passes instead of all of it, which takes most of its time.
  resultTypes: ['violations'],
  iframes: false,
};

declare global {
  interface Window {
    axe?: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}

/**
 * What axe finds wrong with the page as it looks now; its script stays in the page, so that another look is cheap.
 *
 * @returns a line for each element: the rule, the element, what is wrong with it
 */
export async function axeFaults(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(SOURCE);
  await standStill(page);
  return page.evaluate(async (options) => {
    const results = await window.axe?.run(document, options);
    if (!results?.passes.length) throw new Error('Axe looked at nothing.');
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id} ${html} ${any.map(({ message }) => message).join(' ')}`),
    );
  }, OPTIONS);
}
