import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createI18n } from 'vue-i18n';
import authEn from '../../features/auth/texts/en.js';
import authId from '../../features/auth/texts/id.js';
import dashboardEn from '../../features/dashboard/texts/en.js';
import dashboardId from '../../features/dashboard/texts/id.js';
import landingEn from '../../features/landing/texts/en.js';
import landingId from '../../features/landing/texts/id.js';
import orderEn from '../../features/order/texts/en.js';
import orderId from '../../features/order/texts/id.js';
import paymentEn from '../../features/payment/texts/en.js';
import paymentId from '../../features/payment/texts/id.js';
import productEn from '../../features/product/texts/en.js';
import productId from '../../features/product/texts/id.js';
import type { Messages } from '../feature.js';
import shellEn from './texts.en.js';
import shellId from './texts.id.js';

const id: Messages = {
  ...shellId,
  auth: authId,
  dashboard: dashboardId,
  landing: landingId,
  order: orderId,
  payment: paymentId,
  product: productId,
};
const en: Messages = {
  ...shellEn,
  auth: authEn,
  dashboard: dashboardEn,
  landing: landingEn,
  order: orderEn,
  payment: paymentEn,
  product: productEn,
};

const source = join(__dirname, '../..');

function leaves(messages: Messages, path = ''): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** Keys written out in the code: `t('…')`, `$t('…')`, `keypath="…"`, `title: '…'` of a route. */
function usedKeys(): string[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(vue|ts)$/.test(path) && !/spec\.ts$|texts/.test(path),
  );
  const pattern = /(?:\bt\(|\$t\(|keypath=|title: |[?:] )["']([a-z]\w*(?:\.\w+)+)["']/gi;
  return files.flatMap((path) =>
    [...readFileSync(join(source, path), 'utf8').matchAll(pattern)].map(([, key]) => key ?? ''),
  );
}

describe('the texts', () => {
  const indonesian = new Map(leaves(id));
  const english = new Map(leaves(en));

  it('exist in both languages, with the same places to fill', () => {
    expect([...english.keys()]).toEqual([...indonesian.keys()]);
    for (const [key, text] of indonesian)
      expect([key, names(english.get(key) ?? '')]).toEqual([key, names(text)]);
  });

  it('hold every key that the code asks for', () => {
    const used = usedKeys();
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((key) => !indonesian.has(key))).toEqual([]);
  });

  it.each(['id', 'en'] as const)('can be read as messages (%s)', (locale) => {
    const { t } = createI18n({ legacy: false, locale, messages: { id, en } as object }).global;
    for (const [key, text] of locale === 'id' ? indonesian : english) {
      const filled = Object.fromEntries(names(text).map((name) => [name ?? '', 'X']));
      expect([key, t(key, filled)]).toEqual([key, text.replace(/\{'@'\}/g, '@').replace(/\{\w+\}/g, 'X')]);
    }
  });
});
