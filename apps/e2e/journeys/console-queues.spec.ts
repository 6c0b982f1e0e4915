import { ConsoleQueues } from '../pages/console-queues.page.js';
import { anAdministrator } from '../support/administrators.js';
import { ring, silence } from '../support/bells.js';
import { expect, test } from '../support/journey.js';

const PAYMENTS = 'payment-notifications';
const MESSAGES = 'whatsapp-messages';
const AN_HOUR_MS = 3_600_000;

test('an owner sees what waits and what failed, tries it again, and discards it', async ({
  page,
  request,
  secrets,
}) => {
  const owner = await anAdministrator(request, secrets, 'owner');
  // It names no row, so that the worker cannot do it however often it tries.
  const broken = await ring(PAYMENTS, {});
  const later = await ring(MESSAGES, { id: 1 }, AN_HOUR_MS);
  try {
    const office = new ConsoleQueues(page);
    await office.open('/login?next=/queues');
    await office.logIn(owner);
    await expect(office.heading).toHaveText('Antrean');

    await office.show(MESSAGES, 'Lihat yang ditunda');
    await expect(office.job(MESSAGES, later)).toContainText('Baris 1');
    await office.discard(MESSAGES, later);
    await expect(office.job(MESSAGES, later)).toHaveCount(0);

    await office.show(PAYMENTS, 'Lihat yang gagal');
    await expect(office.job(PAYMENTS, broken)).toContainText('1 percobaan');
    await expect(office.job(PAYMENTS, broken), 'why').toContainText('NotificationEntity');
    await office.retry(PAYMENTS, broken);
    await expect(office.job(PAYMENTS, broken), 'it was tried again, and failed again').toContainText(
      '2 percobaan',
    );
    await office.discard(PAYMENTS, broken);
    await expect(office.job(PAYMENTS, broken)).toHaveCount(0);
  } finally {
    await silence(PAYMENTS, broken);
    await silence(MESSAGES, later);
  }
});
