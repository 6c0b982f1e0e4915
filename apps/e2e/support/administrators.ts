import { randomInt } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { expect, type Secrets } from './journey.js';
import { tokenOf } from './office.js';
import { stack } from './stack.js';

export interface Administrator {
  name: string;
  email: string;
  password: string;
}

/** An access token lives for ten. */
const FRESH_MS = 6 * 60_000;
/** An account is let in only so often in a quarter of an hour, so that a worker logs the owner in once. */
let entered: { token: string; at: number } | undefined;

/** What the owner of the running system asks the API with. */
export async function ownersToken(secrets: Secrets): Promise<string> {
  if (!entered || Date.now() - entered.at > FRESH_MS)
    entered = { token: await tokenOf(stack.admin), at: Date.now() };
  secrets.keep(stack.admin.password, entered.token);
  return entered.token;
}

/** Somebody who could become an administrator. */
export function aColleague(secrets: Secrets): Administrator {
  const tail = randomInt(1_000_000_000);
  const person = {
    name: `Tirta ${tail}`,
    email: `tirta.${tail}@example.com`,
    password: `Kopi-hangat-${tail}`,
  };
  secrets.keep(person.password);
  return person;
}

/** An administrator of their own, whom the owner lets in. */
export async function anAdministrator(
  api: APIRequestContext,
  secrets: Secrets,
  role: 'owner' | 'operator' | 'finance' | 'viewer',
): Promise<Administrator & { id: number }> {
  const person = aColleague(secrets);
  const token = await ownersToken(secrets);
  const made = await api.post('/api/admin/users', {
    headers: { authorization: `Bearer ${token}` },
    data: { ...person, password_confirmation: person.password, role },
  });
  expect(made.status(), await made.text()).toBe(201);
  return { ...person, id: ((await made.json()) as { data: { id: number } }).data.id };
}
