import { ConsoleSuspensions } from '../pages/console-suspensions.page.js';
import { anAdministrator } from '../support/administrators.js';
import { expect, test } from '../support/journey.js';
import { Portal } from '../support/portal.js';
import { aRenter } from '../support/renters.js';

// A customer and an owner take twice as long as one.
test.slow();

test('several rentals are suspended together and let go on; the customer sees it, and cannot renew meanwhile', async ({
  page,
  browser,
  request,
  secrets,
}) => {
  const owner = await anAdministrator(request, secrets, 'owner');
  const { person, lineIds } = await aRenter(request, secrets, { name: 'Sari', rentals: 3, days: 30 });
  const [first = '', second = '', third = ''] = lineIds;
  const theirs = await browser.newPage();
  const portal = new Portal(theirs, secrets);
  await portal.login.open();
  await portal.login.submit(person);
  await expect(portal.dashboard.renewal(first)).toBeVisible();

  const desk = new ConsoleSuspensions(page);
  await desk.open(`/login?next=${encodeURIComponent(`/statuses?q=${person.email}`)}`);
  await desk.logIn(owner);
  await expect(desk.names).toHaveText([third, second, first]);
  await desk.select(first, second);
  await expect(desk.selection('2 dipilih')).toBeVisible();
  await desk.ask('Tangguhkan');
  await expect(desk.dialog).toContainText('Tangguhkan 2 langganan?');
  await desk.confirm('Tangguhkan', ' ');
  await expect(desk.dialog, 'not without a reason').toContainText('Wajib diisi.');
  await desk.confirm('Tangguhkan', 'akun LINE diblokir');
  await expect(desk.said('2 langganan ditangguhkan.')).toBeVisible();
  await desk.filter('Status', 'Ditangguhkan');
  await expect(desk.names).toHaveText([second, first]);

  await portal.dashboard.open();
  for (const lineId of [first, second]) {
    await expect(portal.dashboard.rental(lineId)).toContainText('Ditangguhkan operator');
    await expect(portal.dashboard.renewal(lineId)).toHaveCount(0);
  }
  await expect(portal.dashboard.renewal(third), 'the one that was not selected').toBeVisible();

  await desk.select(first, second);
  await desk.ask('Lanjutkan');
  await desk.confirm('Lanjutkan', 'sudah beres');
  await expect(desk.said('2 langganan dilanjutkan.')).toBeVisible();
  await portal.dashboard.open();
  for (const lineId of lineIds) await expect(portal.dashboard.renewal(lineId)).toBeVisible();
  secrets.keep(...(await theirs.context().cookies()).map(({ value }) => value));
  await theirs.close();
});
