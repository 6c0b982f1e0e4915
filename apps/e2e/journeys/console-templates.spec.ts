import { ConsoleTemplates } from '../pages/console-templates.page.js';
import { anAdministrator, ownersToken } from '../support/administrators.js';
import { aCustomer } from '../support/customers.js';
import { expect, test } from '../support/journey.js';
import { aPaidOrder, refundPart } from '../support/orders.js';
import { aPerson } from '../support/people.js';
import { messageTo } from '../support/sandbox.js';
import { resetWordings, reword, wordingOf } from '../support/templates.js';

/** What is sent when a part of the money is given back, which no other journey does. */
const KIND = 'refund';

test.afterEach(async ({ secrets }) => resetWordings(await ownersToken(secrets), KIND));

test('an owner words a message anew, tries it on a phone, and goes back to the shipped words unless somebody was faster', async ({
  page,
  request,
  secrets,
}) => {
  const owner = await anAdministrator(request, secrets, 'owner');
  const token = await ownersToken(secrets);
  const shipped = await wordingOf(token, KIND, 'id');
  const { number, typedNumber } = aPerson();
  const office = new ConsoleTemplates(page);
  const { indonesian, english } = office;
  await office.open(`/login?next=/templates/${KIND}`);
  await office.logIn(owner);
  await expect(indonesian.text).toHaveValue(shipped.text);
  await expect(indonesian.variables.filter({ hasText: '{link} *' })).toHaveCount(1);
  await expect(indonesian.preview).toContainText('Siti Nurhaliza');
  await expect(english.preview).toContainText('Siti Nurhaliza');

  await indonesian.text.fill('Uang {amount} kembali.');
  await expect(indonesian.notice, 'what must be there is missing').toContainText('{link}');
  await indonesian.text.fill('Uang {amount} untuk {product} ({line_id}) kembali, aktif sampai {until}, ');
  await indonesian.insert('link');
  await expect(indonesian.preview).toContainText(/^Uang Rp150\.000 untuk .* kembali, aktif sampai .*https:/);
  await expect(english.preview, 'the other language stays').toContainText('has been returned');
  await indonesian.sendTestTo(typedNumber);
  expect(await messageTo(number, /^\[Uji coba\]/)).toContain('Uang Rp150.000 untuk');
  await indonesian.save();
  await expect(office.said('Templat sudah disimpan')).toBeVisible();
  await expect(indonesian.resetButton).toBeVisible();
  const customer = await aCustomer(request, secrets, 'Sari Wulandari');
  const order = await aPaidOrder(request, customer);
  await expect(async () => {
    await refundPart(token, order, 5_000);
    await messageTo(customer.number, /^Uang Rp5\.000 untuk .* kembali, aktif sampai/);
  }, 'customers read it, within the seconds in which the worker reads it anew').toPass();

  await reword(token, KIND, 'id', `${shipped.text}\nSalam dari kami`);
  await indonesian.reset();
  await expect(indonesian.notice).toContainText('Ada yang mengubahnya lebih dulu');
  await expect(indonesian.notice).toContainText('Salam dari kami');
  expect(await wordingOf(token, KIND, 'id'), 'nothing was taken back').toMatchObject({ is_overridden: true });
  await indonesian.resetAnyway();
  await expect(office.said('Teks bawaan dipakai lagi')).toBeVisible();
  await expect(indonesian.text).toHaveValue(shipped.text);
  await expect(indonesian.resetButton).toBeHidden();
  expect(await wordingOf(token, KIND, 'id')).toMatchObject({ text: shipped.text, is_overridden: false });
});
