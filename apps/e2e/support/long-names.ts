import type { Page } from '@playwright/test';

/** As long as the API lets them be, and hard to break. */
const LONGEST: Readonly<Record<string, string>> = {
  name: `Raden Ayu ${'Wahyuningsihprabaningrum'.repeat(3)} Hadiningrat`,
  product_name: `Self-bot ${'Berlanggananterusmenerus'.repeat(3)} Tahunan`,
  line_id: 'kopi_senja.jakarta-2',
  email: `${'kopi.senja.di.jakarta.selatan.'.repeat(2)}terus@${'warung'.repeat(8)}.example.com`,
};

function lengthen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lengthen);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      typeof each === 'string' && LONGEST[key] ? LONGEST[key] : lengthen(each),
    ]),
  );
}

/** The API's answers, with every name as long as it may be. `session` is who is logged in. */
export async function answerWithLongNames(page: Page, session: () => Promise<unknown>): Promise<void> {
  await page.route('**/api/**', async (route) => {
    if (route.request().url().endsWith('/api/auth/refresh'))
      return route.fulfill({ json: { data: lengthen(await session()) } });
    const response = await route.fetch();
    const json: unknown = await response.json().catch(() => undefined);
    return route.fulfill({ response, json: lengthen(json) });
  });
}
