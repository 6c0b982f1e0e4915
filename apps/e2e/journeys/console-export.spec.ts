import { readFile } from 'node:fs/promises';
import { anAdministrator } from '../support/administrators.js';
import { ConsoleExports } from '../pages/console-exports.page.js';
import { expect, test } from '../support/journey.js';
import { stack } from '../support/stack.js';

test('what a list shows is exported from its own page, and downloaded there and in another tab', async ({
  page,
  context,
  secrets,
}) => {
  secrets.keep(stack.admin.password);
  const desk = new ConsoleExports(page);
  await desk.open(`/login?next=${encodeURIComponent('/akuns?filter[is_active]=true')}`);
  await desk.logIn(stack.admin);
  await expect(desk.heading).toHaveText('Pelanggan');
  await desk.export('CSV');
  await expect(desk.ready).toBeVisible({ timeout: 60_000 });

  const other = new ConsoleExports(await context.newPage());
  await other.open('/exports');
  await expect(other.newest).toContainText('filter[is_active]=true');
  await expect(other.newest).toContainText('Siap');
  const [here, there] = [await desk.download(), await other.downloadNewest()];
  const text = await readFile(here, 'utf8');
  expect(text.split('\r\n')[0]).toMatch(/^\uFEFFID,Nama,Email/);
  expect(text).toContain(stack.customer.email);
  expect(await readFile(there, 'utf8')).toBe(text);
  await expect(desk.exportButton, 'another can be made').toBeVisible();
});

test('a viewer has no button for it', async ({ page, request, secrets }) => {
  const viewer = await anAdministrator(request, secrets, 'viewer');
  const desk = new ConsoleExports(page);
  await desk.open('/login?next=/akuns');
  await desk.logIn(viewer);
  await expect(desk.heading).toHaveText('Pelanggan');
  for (const path of ['/akuns', '/transactions', '/data-penyewa-bots']) {
    await desk.open(path);
    await expect(desk.search).toBeVisible();
    await expect(desk.exportButton).toHaveCount(0);
  }
});
