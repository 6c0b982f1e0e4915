import type { Locale } from './locale.js';
import { WHATSAPP_TEMPLATES, type TemplateKind } from './whatsapp.js';

/** What is wrong with the text of a template; `name` is the variable in question. */
export type TemplateFault =
  { fault: 'empty' | 'too_long' | 'braces' } | { fault: 'missing' | 'unknown'; name: string };

/** Characters; the gateway takes four times as many, and names and links need room. */
export const LONGEST_TEMPLATE = 1000;

/** Without these a message misses its point; wherever they are offered they must be used. */
const ESSENTIAL: ReadonlySet<string> = new Set(['code', 'link', 'amount', 'until', 'number']);

const PLACEHOLDER = /\{(\w+)\}/g;

const SAMPLES: Record<Locale, Record<string, string>> = {
  id: {
    code: '123456',
    minutes: '5',
    name: 'Siti Nurhaliza',
    number: '+62812*****890',
    product: 'Self-bot Bulanan',
    line_id: 'warung.siti',
    amount: 'Rp150.000',
    days: '7',
    until: '31 Des 2026, 14.05 WIB',
    link: 'https://contoh.id/tautan',
  },
  en: {
    code: '123456',
    minutes: '5',
    name: 'Siti Nurhaliza',
    number: '+62812*****890',
    product: 'Monthly self-bot',
    line_id: 'warung.siti',
    amount: 'Rp150.000',
    days: '7',
    until: '31 Dec 2026, 14:05 WIB',
    link: 'https://example.com/link',
  },
};

/** Whether operators may word it. */
export function isEditable(kind: TemplateKind): boolean {
  return kind !== 'template_test';
}

/** Every variable that the text of this kind may use. */
export function offeredVariables(kind: TemplateKind): string[] {
  const { variables, secrets } = WHATSAPP_TEMPLATES[kind];
  return [...secrets, ...variables];
}

/** Those that it must use. */
export function requiredVariables(kind: TemplateKind): string[] {
  return offeredVariables(kind).filter((name) => ESSENTIAL.has(name));
}

/** Everything that is wrong with a text for this kind; none: it can be sent. */
export function templateFaults(kind: TemplateKind, body: string): TemplateFault[] {
  if (body.trim() === '') return [{ fault: 'empty' }];
  const offered = offeredVariables(kind);
  const used = [...new Set([...body.matchAll(PLACEHOLDER)].map(([, name = '']) => name))];
  const named = (fault: 'missing' | 'unknown', names: string[]): TemplateFault[] =>
    names.map((name) => ({ fault, name }));
  return [
    ...(body.length > LONGEST_TEMPLATE ? [{ fault: 'too_long' as const }] : []),
    ...(/[{}]/.test(body.replace(PLACEHOLDER, '')) ? [{ fault: 'braces' as const }] : []),
    ...named(
      'unknown',
      used.filter((name) => !offered.includes(name)),
    ),
    ...named(
      'missing',
      requiredVariables(kind).filter((name) => !used.includes(name)),
    ),
  ];
}

/** Made-up values for everything that the kind offers, to look at its text. */
export function sampleValues(kind: TemplateKind, locale: Locale): Record<string, string> {
  return Object.fromEntries(offeredVariables(kind).map((name) => [name, SAMPLES[locale][name] ?? name]));
}
