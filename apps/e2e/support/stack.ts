import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

interface Login {
  email: string;
  password: string;
}

interface Stack {
  /** The one origin of portal, console and API. */
  url: string;
  sandbox_url: string;
  /** Opens the whole internal API. */
  api_token: string;
  redis_url: string;
  customer: Login;
  admin: Login;
}

/** Where the local stack wrote down what it chose. */
export const stackFile = process.env.E2E_STACK_FILE
  ? pathToFileURL(process.env.E2E_STACK_FILE)
  : new URL('../../../.data/stack.json', import.meta.url);

/** Where the processes of the running system write their lines. */
export const logFolder = new URL('logs/', stackFile);

/** The running system, as the local stack wrote it down. */
export const stack = JSON.parse(readFileSync(stackFile, 'utf8')) as Stack;
