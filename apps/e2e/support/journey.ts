import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test as base } from '@playwright/test';
import { watchStrangers } from './strangers.js';

/** Where each journey leaves the secrets that it used, so that the aftermath can look for them where they must not be. */
export const SECRETS_FOLDER = new URL('../test-results/secrets/', import.meta.url);

/** What a journey used that nobody else may ever see: passwords, codes, tokens. */
export class Secrets {
  readonly values = new Set<string>();

  keep(...secrets: string[]): void {
    secrets.forEach((secret) => this.values.add(secret));
  }
}

/** The same address for the same words, in 10.0.0.0/8. */
function addressOf(...words: string[]): string {
  return [10, ...createHash('sha256').update(words.join(' ')).digest().subarray(0, 3)].join('.');
}

/**
 * A test whose secrets (those it keeps, its cookies and its access tokens) are looked for in logs and queues afterwards,
 * and in which no page may load anything from a stranger.
 */
export const test = base.extend<{ secrets: Secrets; strangers: () => string[] }>({
  extraHTTPHeaders: async ({}, use, { project, testId, retry }) =>
    use({ 'x-forwarded-for': addressOf(project.name, testId, String(retry)) }),
  strangers: [
    async ({ context }, use) => {
      const strangers = watchStrangers(context);
      await use(strangers);
      expect(strangers(), 'nothing is loaded from a third party but the payment page').toEqual([]);
    },
    { auto: true },
  ],
  secrets: [
    async ({ context }, use, info) => {
      const secrets = new Secrets();
      context.on('request', (request) => {
        const token = /^Bearer (.+)$/.exec(request.headers().authorization ?? '')?.[1];
        if (token) secrets.keep(token);
      });
      await use(secrets);
      secrets.keep(...(await context.cookies()).map(({ value }) => value));
      await mkdir(SECRETS_FOLDER, { recursive: true });
      await writeFile(
        new URL(`${info.project.name}-${info.testId}.json`, SECRETS_FOLDER),
        JSON.stringify([...secrets.values]),
      );
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
