import { expect, test } from '../support/journey.js';
import { aPerson } from '../support/people.js';
import { Portal } from '../support/portal.js';
import { otpSentTo } from '../support/sandbox.js';

function otherThan(code: string): string {
  return code === '000000' ? '000001' : '000000';
}

test('three wrong codes block the number, the page says until when, and a new request is refused', async ({
  page,
  secrets,
}) => {
  const portal = new Portal(page, secrets);
  const person = aPerson();
  secrets.keep(person.password);
  await portal.registration.open();
  await portal.registration.submit(person);
  const code = await otpSentTo(person.number);
  secrets.keep(code);

  for (const left of [2, 1]) {
    await portal.otp.enter(otherThan(code));
    await expect(page.getByText(`Sisa ${left} percobaan`)).toBeVisible();
  }
  await portal.otp.enter(otherThan(code));

  await expect(portal.otp.heading).toHaveText(portal.otp.blockedTitle);
  await expect(portal.otp.alert).toContainText(/ditahan dulu sampai \d{1,2} \S+ \d{4}, \d{2}\.\d{2} WIB/);

  await portal.registration.open();
  await portal.registration.submit(person);
  await expect(portal.registration.alert).toContainText(/Coba lagi pukul \d{2}\.\d{2} WIB/);
});
