import { ConsoleUsers } from '../pages/console-users.page.js';
import { ConsoleRentals } from '../pages/console-rentals.page.js';
import { aColleague, anAdministrator } from '../support/administrators.js';
import { expect, test } from '../support/journey.js';

// An owner and a colleague take twice as long as one.
test.slow();

test('an owner lets a colleague in, takes rights away, and shuts them out, each of it at once', async ({
  page,
  browser,
  request,
  secrets,
}) => {
  const owner = await anAdministrator(request, secrets, 'owner');
  const colleague = aColleague(secrets);
  const office = new ConsoleUsers(page);
  await office.open('/login?next=/users/new');
  await office.logIn(owner);
  await office.add(colleague, 'Operator');
  await expect(office.panelHeading).toHaveText(colleague.name);
  await expect(office.panel).toContainText('Operator');

  const elsewhere = await browser.newContext();
  const desk = new ConsoleRentals(await elsewhere.newPage());
  await desk.open('/login?next=/data-penyewa-bots');
  await desk.logIn(colleague);
  await expect(desk.grantButton, 'an operator may give rentals').toBeVisible();
  for (const page of ['Pengelola', 'Token API', 'Setelan', 'Log audit'])
    await expect(desk.rail(page), 'what is an owner’s is not shown').toHaveCount(0);

  await office.giveRole('Pengamat');
  await expect(office.panel).toContainText('Hanya melihat; nomor telepon disamarkan.');
  await desk.rail('Semua pelanggan').click();
  await expect(desk.heading).toHaveText('Masuk ke konsol');
  await expect(desk.lapsed).toBeVisible();
  await desk.logIn(colleague);
  await expect(desk.heading, 'back to where they wanted to go').toHaveText('Pelanggan');
  await desk.rail('Data penyewa bot').click();
  await expect(desk.heading).toHaveText('Data penyewa bot');
  await expect(desk.grantButton, 'a viewer may not').toHaveCount(0);

  await office.deactivate();
  await expect(office.panel).toContainText('Dinonaktifkan');
  await desk.rail('Transaksi').click();
  await expect(desk.heading).toHaveText('Masuk ke konsol');
  await desk.logIn(colleague);
  await expect(desk.alert).toContainText('Akun ini dinonaktifkan.');

  await office.remove(colleague.email);
  await expect(office.panel).toBeHidden();
  await office.open(`/users?q=${colleague.email}`);
  await expect(office.notice('Tidak ada yang cocok.')).toBeVisible();
  await desk.logIn(colleague);
  await expect(desk.alert).toContainText('Email atau kata sandi tidak cocok.');
  secrets.keep(...(await elsewhere.cookies()).map(({ value }) => value));
  await elsewhere.close();
});
