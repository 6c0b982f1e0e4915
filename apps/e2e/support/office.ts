import { randomUUID } from 'node:crypto';
import { ask } from './door.js';

/** Whoever asks by script comes from elsewhere than the browsers, so that nobody uses up the others' tries. */
const FROM = '127.0.0.9';

interface Login {
  email: string;
  password: string;
}

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
    ...(body ? { 'content-type': 'application/json' } : {}),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
  };
  const payload = body ? { body: JSON.stringify(body) } : {};
  const answer = await ask(`/api/admin${path}`, { method, headers, from: FROM, ...payload });
  return { status: answer.status, ...(JSON.parse(answer.body.toString()) as { data: Data }) };
}

/** An access token of somebody without a second factor. */
export async function tokenOf({ email, password }: Login): Promise<string> {
  const body = { email, password };
  const { data } = await askOffice<{ access_token: string }>('POST', '/auth/login', { body });
  return data.access_token;
}
