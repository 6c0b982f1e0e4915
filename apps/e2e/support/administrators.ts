import { randomInt } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { expect, type Secrets } from './journey.js';
import { stack } from './stack.js';

interface Administrator {
  name: string;
  email: string;
  password: string;
}

/** An administrator of their own, whom the owner lets in. */
export async function anAdministrator(
  api: APIRequestContext,
  secrets: Secrets,
  role: 'owner' | 'operator' | 'finance' | 'viewer',
): Promise<Administrator> {
  const tail = randomInt(1_000_000_000);
  const person = {
    name: `Tirta ${tail}`,
    email: `tirta.${tail}@example.com`,
    password: `Kopi-hangat-${tail}`,
  };
  secrets.keep(stack.admin.password, person.password);
  const login = await api.post('/api/admin/auth/login', { data: stack.admin });
  expect(login.ok(), await login.text()).toBe(true);
  const token = ((await login.json()) as { data: { access_token: string } }).data.access_token;
  secrets.keep(token);
  const made = await api.post('/api/admin/users', {
    headers: { authorization: `Bearer ${token}` },
    data: { ...person, password_confirmation: person.password, role },
  });
  expect(made.status(), await made.text()).toBe(201);
  return person;
}
