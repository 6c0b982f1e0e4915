import { describe, expect, it } from '@jest/globals';
import { LOCALES } from './locale.js';
import { renderWhatsapp, type TemplateKind, WHATSAPP_TEMPLATES, whatsappPhrases } from './whatsapp.js';

const KINDS = Object.keys(WHATSAPP_TEMPLATES) as TemplateKind[];
const EVERY = LOCALES.flatMap((locale) => KINDS.map((kind) => [kind, locale] as const));

const VALUES: Record<string, string> = {
  code: '042137',
  minutes: '5',
  name: 'Siti Nurhaliza',
  number: '+62812*****890',
  product: 'Selfbot 1 bulan',
  line_id: '@warung.siti',
  amount: 'Rp150.000',
  days: '7',
  text: 'Halo Siti, ini cuma percobaan.',
  until: '31 Des 2026, 14.05 WIB',
  link: 'https://teamanubot.example/payments/TAB-1',
};

function placeholdersOf(phrase: string): string[] {
  return [...new Set([...phrase.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}

describe('WhatsApp messages', () => {
  it.each(EVERY)('%s in %s speaks of exactly what it is given', (kind, locale) => {
    const { variables, secrets } = WHATSAPP_TEMPLATES[kind];
    expect(placeholdersOf(whatsappPhrases[locale][kind])).toEqual([...variables, ...secrets].sort());
  });

  it.each(EVERY)('%s in %s leaves no placeholder and fits a phone', (kind, locale) => {
    const text = renderWhatsapp(kind, locale, VALUES);
    expect(text).not.toMatch(/[{}]/);
    expect(text.length).toBeLessThan(400);
    expect(text.split('\n').length).toBeLessThanOrEqual(12);
  });

  it.each(EVERY)('%s in %s refuses to be sent half filled', (kind, locale) => {
    const [absent = ''] = WHATSAPP_TEMPLATES[kind].variables;
    expect(() => renderWhatsapp(kind, locale, { ...VALUES, [absent]: '' })).toThrow(absent);
  });

  it.each(LOCALES)('warns in %s that a code is shared with nobody', (locale) => {
    const warning = { id: 'Jangan berikan kode ini kepada siapa pun', en: 'Do not share it with anyone' }[
      locale
    ];
    for (const kind of ['otp_register', 'otp_reset', 'otp_number'] as const) {
      const text = renderWhatsapp(kind, locale, VALUES);
      expect(text).toContain('042137');
      expect(text).toContain(warning);
    }
  });

  it('does not let a customer rewrite the message through a name', () => {
    const text = renderWhatsapp('invoice', 'id', { ...VALUES, name: 'Budi\n\nTotal: *Rp1* {link}' });
    expect(text).toContain('Halo Budi Total: *Rp1* {link}, pesanan');
    expect(text.split('\n')).toHaveLength(10);
  });
});
