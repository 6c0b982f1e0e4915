import { randomInt } from 'node:crypto';
import { ConsoleCompensations } from '../pages/console-compensations.page.js';
import { axeFaults } from '../support/axe.js';
import { anAdministrator } from '../support/administrators.js';
import { expect, test } from '../support/journey.js';
import { Portal } from '../support/portal.js';
import { aRenter } from '../support/renters.js';

const DAY_MS = 86_400_000;
/** So far away that nobody else's rental ends on the same day. */
const farAway = () => 1_500 + randomInt(2_000);
const dayInJakarta = (moment: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date(moment));

// A customer and an owner take twice as long as one.
test.slow();

test('an outage is made up for: shown first, given, told to the customer, and taken back', async ({
  page,
  browser,
  request,
  secrets,
}) => {
  const owner = await anAdministrator(request, secrets, 'owner');
  const renter = await aRenter(request, secrets, { name: 'Sari', rentals: 2, days: farAway() });
  const [lineId = ''] = renter.lineIds;
  const ends = renter.ends.map((end) => Date.parse(end));
  const desk = new ConsoleCompensations(page);
  await desk.open('/login?next=/compensations');
  await desk.logIn(owner);
  await expect(desk.heading).toHaveText('Kompensasi');

  const reason = `gangguan server ${randomInt(1_000_000)}`;
  const [from = '', to = ''] = [renter.ends[0], renter.ends[1]].map((end) => dayInJakarta(end ?? ''));
  await desk.preview({ from, to, days: 0, reason });
  await expect(desk.dialog).toContainText('Isi hari atau jam, minimal 1 jam.');
  await desk.look(2);
  await expect(desk.dialog.getByRole('status')).toContainText(
    '2 sewa mendapat +2 hari. Belum ada yang diberikan.',
  );
  await expect(desk.shown).toHaveCount(2);
  for (const each of renter.lineIds) await expect(desk.shown.filter({ hasText: each })).toHaveCount(1);
  expect(await axeFaults(page)).toEqual([]);

  const theirs = await browser.newPage();
  const portal = new Portal(theirs, secrets);
  await portal.login.open();
  await portal.login.submit(renter.person);
  await expect(portal.dashboard.rental(lineId)).toBeVisible();
  const shownEnds = async () => {
    const shown = await Promise.all(renter.lineIds.map((each) => portal.dashboard.habisOf(each)));
    return shown.map((end) => Date.parse(end));
  };
  expect(await shownEnds(), 'nothing has been given yet').toEqual(ends);

  await desk.apply(2);
  await expect(desk.panelHeading).toHaveText(reason);
  await expect(desk.panel.getByRole('status')).toContainText('Diberikan');
  await expect(desk.panel.getByRole('status')).toContainText('2 / 2');
  await portal.dashboard.open();
  await expect(portal.dashboard.rental(lineId)).toBeVisible();
  expect(await shownEnds()).toEqual(ends.map((end) => end + 2 * DAY_MS));
  await portal.dashboard.details(lineId);
  await expect(portal.subscription.changes.last()).toContainText('kompensasi gangguan');
  await expect(portal.subscription.changes.last()).toContainText(reason);

  await desk.undo('salah tanggal');
  await expect(desk.panel.getByRole('status')).toContainText(/^\s*Dibatalkan/);
  await portal.dashboard.open();
  await expect(portal.dashboard.rental(lineId)).toBeVisible();
  expect(await shownEnds()).toEqual(ends);
  secrets.keep(...(await theirs.context().cookies()).map(({ value }) => value));
  await theirs.close();
});
