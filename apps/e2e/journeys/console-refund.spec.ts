import { ConsoleTransactions } from '../pages/console-transactions.page.js';
import { axeFaults } from '../support/axe.js';
import { aCustomer } from '../support/customers.js';
import { expect, test } from '../support/journey.js';
import { anOrderPaidTwice, aPaidOrder } from '../support/orders.js';
import { aLineId, aPerson } from '../support/people.js';
import { Portal } from '../support/portal.js';
import { messageTo } from '../support/sandbox.js';
import { stack } from '../support/stack.js';

test('money is given back from the console: the rental is taken back, and the customer is told', async ({
  page,
  browser,
  secrets,
}) => {
  secrets.keep(stack.admin.password);
  const theirs = await browser.newPage();
  const portal = new Portal(theirs, secrets);
  const [person, lineId] = [aPerson(), aLineId()];
  await portal.signUpToBuy(person);
  await portal.order.quoteFor(lineId);
  await portal.order.pay.click();
  const orderId = await portal.payment.orderId();
  await portal.popup.choose('QRIS');
  await portal.popup.succeed();
  await expect(portal.payment.heading).toContainText('aktif');

  const desk = new ConsoleTransactions(page);
  await desk.open(`/login?next=${encodeURIComponent(`/transactions?q=${orderId}`)}`);
  await desk.logIn(stack.admin);
  await expect(desk.names).toHaveText([orderId]);
  await desk.names.first().click();
  await expect(desk.state).toHaveText('Dibayar');
  await desk.askForRefund();
  await expect(desk.consequence).toContainText('Sewanya langsung berakhir.');
  await desk.refund('salah pesan');
  await expect(async () => {
    await page.reload();
    await expect(desk.state).toHaveText('Dikembalikan', { timeout: 2_000 });
  }, 'Midtrans has given the money back').toPass();
  await expect(desk.timeline).toContainText('Pengembalian selesai');

  await portal.dashboard.open();
  await expect(portal.dashboard.rental(lineId), 'it is among those that are over').toBeHidden();
  expect(await messageTo(person.number, /dikembalikan/i)).toContain(lineId);
  secrets.keep(...(await theirs.context().cookies()).map(({ value }) => value));
  await theirs.close();
});

test('money that is given back by hand: withdrawn once, and then transferred with its proof', async ({
  page,
  request,
  secrets,
}) => {
  secrets.keep(stack.admin.password);
  const customer = await aCustomer(request, secrets, 'Wulan Sari');
  const { orderId } = await aPaidOrder(request, customer);
  const desk = new ConsoleTransactions(page);
  await desk.open(`/login?next=${encodeURIComponent(`/transactions?q=${orderId}`)}`);
  await desk.logIn(stack.admin);
  await desk.names.first().click();
  await expect(desk.state).toHaveText('Dibayar');

  await desk.askForRefund();
  await desk.byHand();
  await expect(desk.consequence).toContainText('Transfer sendiri, lalu catat buktinya di sini.');
  await desk.refund('rekening pelanggan');
  await desk.withdraw('pelanggan berubah pikiran');
  await expect(desk.timeline).toContainText('Dibatalkan');
  await expect(desk.state, 'the rental stays').toHaveText('Dibayar');

  await desk.askForRefund();
  await desk.byHand();
  await desk.refund('rekening pelanggan');
  await desk.transferred('TRX 88123');
  await expect(desk.state).toHaveText('Dikembalikan');
  await expect(desk.timeline).toContainText('TRX 88123');
  expect(await messageTo(customer.number, /dikembalikan/i)).toContain('Rp');
});

test('of an order that was paid twice the surplus is given back, and the rental stays', async ({
  page,
  request,
  secrets,
}) => {
  secrets.keep(stack.admin.password);
  const { orderId } = await anOrderPaidTwice(request, await aCustomer(request, secrets, 'Yuni Lestari'));
  const desk = new ConsoleTransactions(page);
  await desk.open(`/login?next=${encodeURIComponent(`/transactions?q=${orderId}`)}`);
  await desk.logIn(stack.admin);
  await desk.names.first().click();
  await expect(desk.state).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(desk.panel).toContainText('Dibayar dua kali', { timeout: 2_000 });
  }, 'the second payment has arrived').toPass();

  await desk.askForRefund();
  await expect(desk.payment('Virtual Account')).toBeChecked();
  expect(await axeFaults(page)).toEqual([]);
  await desk.payment('QRIS').check();
  await expect(desk.consequence).toContainText('Sewanya langsung berakhir.');
  await desk.payment('Virtual Account').check();
  await expect(desk.consequence).not.toContainText('Sewanya langsung berakhir.');
  await desk.refund('dibayar dua kali');
  await desk.transferred('TRX 88124');
  await expect(desk.timeline).toContainText('TRX 88124');
  await expect(desk.state).toHaveText('Dibayar');
});
