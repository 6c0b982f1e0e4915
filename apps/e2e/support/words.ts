import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';

export type Language = 'id' | 'en';

/** A tree whose leaves are texts. */
type Texts = string | { [key: string]: Texts };
type BothTexts = Record<Language, string[]>;

const PORTAL = new URL('../../portal/src/', import.meta.url);
const PHRASES = new URL('../../../libs/phrases/src/', import.meta.url);

/** Shorter words are the same in both languages too often, or part of others. */
const SHORTEST = 4;
/** So long, and it is no accident to find it in the midst of something else. */
const UNMISTAKABLE = 12;

function leaves(texts: Texts): string[] {
  return typeof texts === 'string' ? [texts] : Object.values(texts).flatMap(leaves);
}

/** What stands between the gaps and the plural forms of a text. */
function pieces(text: string): string[] {
  return text.split(/\{[^}]*\}|\|/).map((piece) => piece.trim());
}

async function readTexts(): Promise<BothTexts> {
  const files = readdirSync(PORTAL, { recursive: true, encoding: 'utf8' });
  const both: BothTexts = { id: [], en: [] };
  for (const file of files) {
    const language = /(?:texts[./])(id|en)\.ts$/.exec(file.replaceAll('\\', '/'))?.[1] as
      Language | undefined;
    if (!language) continue;
    const { default: texts } = (await import(new URL(file, PORTAL).href)) as { default: Texts };
    both[language].push(...leaves(texts));
  }
  const { uiPhrases } = (await import(new URL('ui.ts', PHRASES).href)) as {
    uiPhrases: Record<Language, Texts>;
  };
  const { errorPhrases } = (await import(new URL('errors.ts', PHRASES).href)) as {
    errorPhrases: Record<Language, Texts>;
  };
  for (const language of ['id', 'en'] as const)
    both[language].push(...leaves(uiPhrases[language]), ...leaves(errorPhrases[language]));
  return both;
}

/** Looks for words that a page in one language may not have, since they are written in the other only. */
export class ForeignWords {
  private constructor(private readonly foreign: Record<Language, readonly string[]>) {}

  static async read(): Promise<ForeignWords> {
    const texts = await readTexts();
    const only = (these: string[], own: string[]) => {
      const all = own.join('\n').toLowerCase();
      return [...new Set(these.flatMap(pieces))].filter(
        (piece) => piece.length >= SHORTEST && /\p{L}/u.test(piece) && !all.includes(piece.toLowerCase()),
      );
    };
    return new ForeignWords({ id: only(texts.en, texts.id), en: only(texts.id, texts.en) });
  }

  /** Of how many the pages may have none. */
  count(language: Language): number {
    return this.foreign[language].length;
  }

  /** Those that a page in the language has none the less. */
  async in(page: Page, language: Language): Promise<string[]> {
    const said = await page.evaluate(everythingSaid);
    return this.foreign[language].filter((word) =>
      said.some((text) => (word.length < UNMISTAKABLE ? text === word : text.includes(word))),
    );
  }
}

/** Runs in the page: its texts, seen or told to assistive technology. */
function everythingSaid(): string[] {
  const said = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) said.push(walker.currentNode.textContent ?? '');
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      said.push(element.getAttribute(name) ?? '');
  return said.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}
