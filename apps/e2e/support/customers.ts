import type { APIRequestContext } from '@playwright/test';
import { expect, type Secrets } from './journey.js';
import { aPerson, type Person } from './people.js';
import { otpSentTo } from './sandbox.js';

/** A customer with a proven number, made without the pages. */
export async function aCustomer(api: APIRequestContext, secrets: Secrets, name: string): Promise<Person> {
  const person = aPerson(name);
  secrets.keep(person.password);
  const { name: given, email, typedNumber: whatsapp_number, password } = person;
  const begun = await api.post('/api/auth/register', {
    data: { name: given, email, whatsapp_number, password, password_confirmation: password },
  });
  expect(begun.status(), await begun.text()).toBe(202);
  const { registration_id } = ((await begun.json()) as { data: { registration_id: string } }).data;
  const otp = await otpSentTo(person.number);
  secrets.keep(otp);
  const proven = await api.post('/api/auth/register/verify', { data: { registration_id, otp } });
  expect(proven.ok(), await proven.text()).toBe(true);
  return person;
}
