/** The languages of the product; Indonesian is the first and the fallback. */
export const LOCALES = ['id', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'id';

/** A sentence with `{name}` placeholders. */
export type Phrase = string;
export type PhraseParams = Record<string, string | number>;

/** Puts the parameters into a phrase; a placeholder without a parameter stays as it is, so that a slip is visible. */
export function fill(phrase: Phrase, params: PhraseParams = {}): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** The best language for an `Accept-Language` header (RFC 9110, 12.5.4). */
export function negotiateLocale(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const found = wanted.find(({ language }) => (LOCALES as readonly string[]).includes(language ?? ''));
  return (found?.language as Locale | undefined) ?? DEFAULT_LOCALE;
}
