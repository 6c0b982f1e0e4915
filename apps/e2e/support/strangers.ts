import type { BrowserContext } from '@playwright/test';
import { stack } from './stack.js';

/** Ourselves, and who plays Midtrans, by either name of this machine. */
const KNOWN = [stack.url, stack.sandbox_url].flatMap((url) => {
  const { port } = new URL(url);
  return [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
});

/** Looks at every request of every page from now on; answers the addresses of those that went to somebody else. */
export function watchStrangers(context: BrowserContext): () => string[] {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  return () => asked.filter((url) => /^https?:/.test(url) && !KNOWN.includes(new URL(url).origin));
}
