import { Month } from '@teamanubot/tooling/demo';
import { test } from '@playwright/test';
import { stack } from '../support/stack.js';

test('a month of a customer: bought, reminded, ended, renewed with one tap, refunded', async () => {
  const month = new Month({ url: stack.url, sandboxUrl: stack.sandbox_url }, () => undefined);
  await month.play();
});
