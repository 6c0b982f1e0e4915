import { randomInt } from 'node:crypto';
import { ConsoleSettings } from '../pages/console-settings.page.js';
import { anAdministrator, ownersToken } from '../support/administrators.js';
import { aCustomer } from '../support/customers.js';
import { anInvoice } from '../support/invoices.js';
import { expect, test } from '../support/journey.js';
import { setTaxId } from '../support/settings.js';

test.afterEach(async ({ secrets }) => setTaxId(await ownersToken(secrets), ''));

test('an owner sets what invoices say, is told when somebody was faster, and the next invoice says it', async ({
  page,
  request,
  secrets,
}) => {
  const owner = await anAdministrator(request, secrets, 'owner');
  const [other, ours] = [randomInt(100_000), randomInt(100_000)].map((n) => `01.234.${n}`);
  const office = new ConsoleSettings(page);
  await office.open('/login?next=/settings');
  await office.logIn(owner);
  await expect(office.taxId).toHaveValue('');

  await office.taxId.fill(ours ?? '');
  await setTaxId(await ownersToken(secrets), other ?? '');
  await office.save();
  await expect(office.conflict).toContainText(`NPWP:– → ${other}`);
  await expect(office.taxId, 'what was typed stays').toHaveValue(ours ?? '');
  await office.overwrite();
  await expect(office.said('Setelan disimpan.')).toBeVisible();
  await page.reload();
  await expect(office.taxId).toHaveValue(ours ?? '');
  await expect(page.getByText(`Terakhir diubah ${owner.name}`)).toBeVisible();

  const customer = await aCustomer(request, secrets, 'Sari Wulandari');
  await expect(async () => {
    expect(await anInvoice(request, customer)).toContain(ours);
  }, 'the next invoices say it, within the seconds in which every process reads it anew').toPass({
    timeout: 30_000,
  });
});
