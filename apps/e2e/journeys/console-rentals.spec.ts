import { ConsoleRentals } from '../pages/console-rentals.page.js';
import { aCustomer } from '../support/customers.js';
import { expect, test } from '../support/journey.js';
import { aLineId } from '../support/people.js';
import { Portal } from '../support/portal.js';
import { stack } from '../support/stack.js';

test('an operator grants a rental and moves its end; the customer sees the date, and why', async ({
  page,
  browser,
  request,
  secrets,
}) => {
  secrets.keep(stack.admin.password);
  const customer = await aCustomer(request, secrets, 'Sari Wulandari');
  const lineId = aLineId();
  const desk = new ConsoleRentals(page);
  await desk.open('/login?next=/data-penyewa-bots');
  await desk.logIn(stack.admin);
  await expect(desk.heading).toHaveText('Data penyewa bot');

  await desk.grant(customer.email, { lineId, reason: 'hadiah pembukaan' });
  await expect(desk.panel.getByRole('heading', { level: 2 })).toHaveText(lineId);
  await expect(desk.ledger).toHaveCount(1);
  await desk.lengthen('+3 hari');
  await expect(desk.shownEnd).toContainText('+3 hari');
  await desk.confirm('gangguan semalam');
  await expect(desk.ledger).toHaveCount(2);
  await expect(desk.ledger.last()).toContainText('gangguan semalam');
  const moved = await desk.ledger.last().getByRole('time').first().getAttribute('datetime');

  const theirs = await browser.newPage();
  const portal = new Portal(theirs, secrets);
  await portal.login.open();
  await portal.login.submit(customer);
  await expect(portal.dashboard.rental(lineId)).toBeVisible();
  expect(Date.parse(await portal.dashboard.habisOf(lineId))).toBe(Date.parse(moved ?? ''));
  await portal.dashboard.details(lineId);
  await expect(portal.subscription.changes.last()).toContainText('gangguan semalam');
  secrets.keep(...(await theirs.context().cookies()).map(({ value }) => value));
  await theirs.close();
});
