import { expect, test } from '../support/journey.js';

test('pages load nothing from strangers, and break no rule of their own policy', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|violates/.test(message.text()))
      complaints.push(message.text());
  });
  for (const path of ['/', '/login', '/register', '/nowhere', '/admin/login']) {
    await page.goto(path);
    await expect(page.getByRole('heading').first()).toBeVisible();
  }
  expect(complaints).toEqual([]);
});
