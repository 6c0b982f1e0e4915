import { ConsoleAudit } from '../pages/console-audit.page.js';
import { anAdministrator } from '../support/administrators.js';
import { aCustomer } from '../support/customers.js';
import { expect, test } from '../support/journey.js';
import { askOffice, tokenOf } from '../support/office.js';

test('an owner finds in the audit log who changed what, from what to what, and no secret', async ({
  page,
  request,
  secrets,
}) => {
  const owner = await anAdministrator(request, secrets, 'owner');
  const operator = await anAdministrator(request, secrets, 'operator');
  const customer = await aCustomer(request, secrets, 'Sari Wulandari');
  const token = await tokenOf(operator);
  secrets.keep(token);
  const found = await askOffice<{ id: number }[]>('GET', `/akuns?q=${customer.email}`, { token });
  const id = Number(found.data[0]?.id);
  const akun = await askOffice<{ updated_at: string }>('GET', `/akuns/${id}`, { token });
  const body = { name: 'Sari W. Lestari', updated_at: akun.data.updated_at };
  expect((await askOffice('PATCH', `/akuns/${id}`, { token, body })).status).toBe(200);

  const office = new ConsoleAudit(page);
  await office.open('/login?next=/audit-logs');
  await office.logIn(owner);
  await expect(office.heading).toHaveText('Log audit');
  await office.filterBy('Objek', `akun:${id}`);
  await office.filter('Tindakan', 'Pelanggan diubah');
  await expect(office.names).toHaveText(['Pelanggan diubah']);
  await office.names.first().click();
  await expect(office.panel).toContainText(operator.name);
  await expect(office.before('name')).toHaveText('Sari Wulandari');
  await expect(office.after('name')).toHaveText('Sari W. Lestari');

  const fresh = `Kopi-dingin-${operator.id}`;
  secrets.keep(fresh);
  const owners = await tokenOf(owner);
  secrets.keep(owners);
  const reset = { token: owners, body: { password: fresh, password_confirmation: fresh } };
  expect((await askOffice('POST', `/users/${operator.id}/password`, reset)).status).toBe(200);
  await office.open(`/audit-logs?q=user:${operator.id}`);
  await expect(office.names).toHaveText(['Kata sandi pengelola diganti', 'Pengelola dibuat']);
  await office.names.last().click();
  await expect(office.after('role')).toHaveText('operator');
  await expect(office.panel).not.toContainText(operator.password);
  await office.names.first().click();
  await expect(office.panelHeading).toHaveText('Kata sandi pengelola diganti');
  await expect(office.panel).toContainText(owner.name);
  await expect(office.panel).toContainText('Isinya tidak dicatat, karena rahasia');
  await expect(office.panel).not.toContainText(fresh);
});
