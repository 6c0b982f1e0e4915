import { randomInt } from 'node:crypto';
import { ConsoleTokens } from '../pages/console-tokens.page.js';
import { anAdministrator } from '../support/administrators.js';
import { ask } from '../support/door.js';
import { expect, test } from '../support/journey.js';

/** The other system's side, from an address of its own. */
const call = async (token: string, path: string, method = 'GET') =>
  (await ask(`/api/everything/${path}`, { method, headers: { 'x-api-token': token }, from: '127.0.0.8' }))
    .status;

test('an owner issues a token with a scope, sees it once, and revokes it; the door follows at once', async ({
  page,
  request,
  secrets,
}) => {
  const owner = await anAdministrator(request, secrets, 'owner');
  const name = `Runtime bot ${randomInt(1_000_000)}`;
  const desk = new ConsoleTokens(page);
  await desk.open('/login?next=/api-tokens/new');
  await desk.logIn(owner);
  await desk.create(name, 'products:read');
  await expect(desk.panel).toContainText('token ini tidak akan ditampilkan lagi');
  const token = (await desk.secret.textContent()) ?? '';
  secrets.keep(token);
  expect(token.length).toBeGreaterThan(30);

  expect(await call(token, 'products?per_page=1')).toBe(200);
  expect(await call(token, 'akuns?per_page=1'), 'another resource').toBe(403);
  expect(await call(token, 'products/1', 'DELETE'), 'reading is not writing').toBe(403);
  expect(await call(`${token}x`, 'products?per_page=1')).toBe(401);

  await desk.keep();
  await expect(desk.panelHeading).toHaveText(name);
  await expect(desk.panel).toContainText('products:read');
  await expect(desk.panel, 'shown once').not.toContainText(token);
  await expect(async () => {
    await page.reload();
    await expect(desk.panel).toContainText('Terakhir dipakai');
    await expect(desk.panel).not.toContainText('Belum pernah', { timeout: 2_000 });
  }, 'that it was used is written down').toPass();

  await desk.revoke();
  await expect(desk.panel).toContainText('Dicabut');
  await expect.poll(() => call(token, 'products?per_page=1')).toBe(401);
});
