import { describe, expect, it } from '@jest/globals';
import { LOCALES } from './locale.js';
import { renderWhatsapp, type TemplateKind, WHATSAPP_TEMPLATES, whatsappPhrases } from './whatsapp.js';
import {
  isEditable,
  LONGEST_TEMPLATE,
  requiredVariables,
  sampleValues,
  templateFaults,
} from './whatsapp-template.js';

const KINDS = (Object.keys(WHATSAPP_TEMPLATES) as TemplateKind[]).filter(isEditable);
const EVERY = LOCALES.flatMap((locale) => KINDS.map((kind) => [kind, locale] as const));

describe('the text of a template', () => {
  it.each(EVERY)('of %s in %s is without fault as we ship it', (kind, locale) => {
    expect(templateFaults(kind, whatsappPhrases[locale][kind])).toEqual([]);
  });

  it.each(EVERY)('of %s in %s can be looked at with made-up values', (kind, locale) => {
    expect(renderWhatsapp(kind, locale, sampleValues(kind, locale))).not.toMatch(/[{}]/);
  });

  it.each([
    ['{code}', []],
    ['{code} {minutes} {code}', []],
    ['', [{ fault: 'empty' }]],
    [' \n', [{ fault: 'empty' }]],
    ['Kode kamu', [{ fault: 'missing', name: 'code' }]],
    ['{code} {name}', [{ fault: 'unknown', name: 'name' }]],
    ['{code} { minutes }', [{ fault: 'braces' }]],
    ['{code} {', [{ fault: 'braces' }]],
    ['{{code}}', [{ fault: 'braces' }]],
    [`{code}${'x'.repeat(LONGEST_TEMPLATE)}`, [{ fault: 'too_long' }]],
    [
      '{kode}',
      [
        { fault: 'unknown', name: 'kode' },
        { fault: 'missing', name: 'code' },
      ],
    ],
  ])('%j for a code has the faults %j', (body, faults) => {
    expect(templateFaults('otp_register', body)).toEqual(faults);
  });

  it.each([
    ['otp_reset', ['code']],
    ['invoice', ['amount', 'until', 'link']],
    ['reminder_7', ['link', 'until']],
    ['rental_ended', ['link', 'until']],
  ] as const)('of %s cannot do without %j', (kind, required) => {
    expect(requiredVariables(kind)).toEqual(required);
  });

  it('that is tried on a phone keeps its lines and says that it is a test', () => {
    expect(renderWhatsapp('template_test', 'id', { text: 'Halo\n\nSiti' })).toBe('[Uji coba]\nHalo\n\nSiti');
  });
});
