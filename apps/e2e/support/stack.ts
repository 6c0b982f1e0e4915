import { readFileSync } from 'node:fs';

interface Login {
  email: string;
  password: string;
}

interface Stack {
  /** The one origin of portal, console and API. */
  url: string;
  sandbox_url: string;
  customer: Login;
  admin: Login;
}

const file = process.env.E2E_STACK_FILE ?? new URL('../../../.data/stack.json', import.meta.url);

/** The running system, as the local stack wrote it down. */
export const stack = JSON.parse(readFileSync(file, 'utf8')) as Stack;
