import { randomInt } from 'node:crypto';
import { ask } from './door.js';
import { stack } from './stack.js';

/** An administrator who was appointed for one journey. */
export interface Colleague {
  email: string;
  password: string;
}

/** Whoever asks by script comes from elsewhere than the browsers, so that nobody uses up the others' tries. */
const FROM = '127.0.0.9';

interface Answered<Data> {
  status: number;
  data: Data;
}

/** A request to the console's side of the API, as a script makes it. */
export async function askOffice<Data = unknown>(
  method: string,
  path: string,
  { token, body }: { token?: string; body?: object } = {},
): Promise<Answered<Data>> {
  const headers = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const payload = method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) };
  const answer = await ask(`/api/admin${path}`, { method, headers, from: FROM, ...payload });
  return { status: answer.status, ...(JSON.parse(answer.body.toString()) as { data: Data }) };
}

/** An access token of somebody without a second factor. */
export async function tokenOf({ email, password }: Colleague): Promise<string> {
  const body = { email, password };
  const { data } = await askOffice<{ access_token: string }>('POST', '/auth/login', { body });
  return data.access_token;
}

/** Appoints somebody whom no other journey knows. */
export async function appoint(role: 'owner' | 'operator' | 'finance' | 'viewer'): Promise<Colleague> {
  const tail = String(randomInt(10_000_000, 99_999_999));
  const colleague = { email: `${role}.${tail}@example.com`, password: `Kopi-tubruk-${tail}` };
  const body = {
    ...colleague,
    name: `Rekan ${tail}`,
    role,
    password_confirmation: colleague.password,
  };
  const token = await tokenOf(stack.admin);
  const { status } = await askOffice('POST', '/users', { token, body });
  if (status !== 201) throw new Error(`Nobody was appointed: ${status}`);
  return colleague;
}
