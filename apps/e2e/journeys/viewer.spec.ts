import { Console } from '../pages/console.page.js';
import { CustomersPage } from '../pages/customers.page.js';
import { expect, test } from '../support/journey.js';
import { anAdministrator } from '../support/administrators.js';
import { askOffice, tokenOf } from '../support/office.js';
import { stack } from '../support/stack.js';

test('a viewer sees customers with their numbers masked and changes nothing: no button, and the API refuses', async ({
  page,
  request,
  secrets,
}) => {
  const viewer = await anAdministrator(request, secrets, 'viewer');
  const [office, customers] = [new Console(page), new CustomersPage(page)];
  await customers.open(stack.customer.email);
  await office.logIn(viewer);
  await customers.openOne('Budi Santoso');
  await expect(customers.panel).toContainText('*****');
  for (const name of ['Ubah', 'Nonaktifkan', 'Aktifkan lagi', 'Akhiri semua'])
    await expect(customers.panelButton(name)).toHaveCount(0);

  await office.open('/users');
  await expect(page.getByText('Kamu tidak punya izin untuk ini.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Tambah pengelola' })).toHaveCount(0);

  const token = await tokenOf(viewer);
  secrets.keep(token);
  const found = await askOffice<{ id: number }[]>('GET', `/akuns?q=${stack.customer.email}`, { token });
  const url = `/akuns/${found.data[0]?.id}`;
  const tries = [
    await askOffice('PATCH', url, { token, body: { name: 'Bukan Siti', updated_at: null } }),
    await askOffice('POST', `${url}/deactivate`, { token }),
    await askOffice('DELETE', `${url}/sessions`, { token }),
    await askOffice('GET', '/users', { token }),
    await askOffice('GET', '/audit-logs', { token }),
    await askOffice('POST', '/api-tokens', { token, body: { name: 'x', scopes: ['akuns:read'] } }),
  ];
  expect(tries.map(({ status }) => status)).toEqual(tries.map(() => 403));
});
