import { randomInt } from 'node:crypto';
import { ConsoleList } from '../pages/console-list.page.js';
import { aCustomer } from '../support/customers.js';
import { expect, test } from '../support/journey.js';
import { stack } from '../support/stack.js';

test('an operator finds a customer in the list, reads on by keyboard, and passes the view on as a link', async ({
  page,
  request,
  secrets,
}) => {
  secrets.keep(stack.admin.password);
  // A family of their own, so that other journeys' customers are not among them.
  const family = `Zul${randomInt(1_000_000)}`;
  const names = ['Ayu', 'Bima', 'Citra'].map((name) => `${family} ${name}`);
  const people = [];
  for (const name of names) people.push(await aCustomer(request, secrets, name));

  const list = new ConsoleList(page);
  await list.open('/login?next=/akuns');
  await list.logIn(stack.admin);
  await expect(list.heading).toHaveText('Pelanggan');

  await list.press('/');
  await expect(list.search).toBeFocused();
  await list.search.pressSequentially(family.toLowerCase());
  await expect(list.names, 'the newest first').toHaveText([...names].reverse());
  await list.sortBy('Nama');
  await expect(list.names).toHaveText(names);
  await list.filter('Status', 'Dinonaktifkan');
  await expect(list.notice('Tidak ada yang cocok.')).toBeVisible();
  await page.goBack();
  await expect(list.names).toHaveText(names);
  await page.goForward();
  await expect(list.notice('Tidak ada yang cocok.')).toBeVisible();
  await list.filter('Status', 'Aktif');
  await expect(list.names).toHaveText(names);

  await list.names.first().focus();
  await list.press('j', 'Enter');
  await expect(list.panel).toContainText(people[1]?.email ?? '');
  await expect(list.focused, 'the focus comes into the panel').toHaveText(names[1] ?? '');
  await list.press('j');
  await expect(list.panel).toContainText(people[2]?.email ?? '');
  await list.closePanel();
  await expect(list.panel).toBeHidden();
  await expect(list.focused, 'and goes back to the row').toHaveText(names[2] ?? '');

  await list.press('k', 'Enter');
  await expect(list.panel).toContainText(people[1]?.email ?? '');
  const link = page.url();
  await list.open();
  await expect(list.heading).toHaveText('Ringkasan');
  await page.goto(link);
  await expect(list.panel).toContainText(people[1]?.email ?? '');
  await expect(list.names).toHaveText(names);
  await expect(list.search).toHaveValue(family.toLowerCase());
  await expect(list.chip(/^Status: Aktif/)).toBeVisible();
  await list.press('Escape');
  await expect(list.panel).toBeHidden();

  await list.openByPalette(people[0]?.email ?? '', new RegExp(names[0] ?? ''));
  await expect(list.panel).toContainText(people[0]?.email ?? '');
});
