import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.js';
import { aLineId, aPerson } from '../support/people.js';
import { Portal } from '../support/portal.js';
import { messageTo } from '../support/sandbox.js';
import { stack } from '../support/stack.js';

const FOLDER = new URL('../../../docs/screenshots/', import.meta.url);
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, FOLDER)), animations: 'disabled' });
}

test.use({ reducedMotion: 'reduce', deviceScaleFactor: 1.5 });

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('from the catalogue to an active rental', async ({ page, secrets }) => {
    const portal = new Portal(page, secrets);
    const person = aPerson();
    const lineId = aLineId();
    await portal.landing.open();
    await expect(page.getByRole('link', { name: /^Beli/ }).first()).toBeAttached();
    await picture(page, 'landing-phone');
    await portal.signUpToBuy(person);
    await portal.order.quoteFor(lineId);
    await picture(page, 'order-phone');
    await portal.order.pay.click();
    await portal.popup.choose('QRIS');
    await expect(portal.popup.success).toBeVisible();
    await picture(page, 'popup-phone');
    await portal.popup.succeed();
    await portal.popup.closed();
    await expect(portal.payment.heading).toHaveText(`Bot untuk ${lineId} aktif!`);
    await picture(page, 'active-phone');
    await messageTo(person.number, /aktif sampai/i);
    await page.goto(`${stack.sandbox_url}/inbox/${person.number}`);
    await expect(page.getByText(lineId).first()).toBeVisible();
    await picture(page, 'inbox-phone');
  });
});

test.describe('on a desk', () => {
  test.use({ viewport: DESKTOP });

  test('the landing page', async ({ page, secrets }) => {
    await new Portal(page, secrets).landing.open();
    await expect(page.getByRole('link', { name: /^Beli/ }).first()).toBeAttached();
    await picture(page, 'landing');
  });

  test.describe('at night', () => {
    test.use({ colorScheme: 'dark' });

    test('the rentals of the demo customer', async ({ page, secrets }) => {
      const portal = new Portal(page, secrets);
      secrets.keep(stack.customer.password);
      await portal.login.open();
      await portal.login.submit(stack.customer);
      await expect(page.getByRole('article').first()).toBeVisible();
      await picture(page, 'dashboard-dark');
    });
  });

  test('the console of the owner', async ({ page, secrets }) => {
    secrets.keep(stack.admin.password);
    await page.goto('/admin/login');
    await page.getByLabel('Email', { exact: true }).fill(stack.admin.email);
    await page.getByLabel('Kata sandi', { exact: true }).fill(stack.admin.password);
    await page.getByRole('button', { name: 'Masuk' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ringkasan');
    await expect(page.getByRole('table')).toBeVisible();
    await picture(page, 'console');
  });
});
