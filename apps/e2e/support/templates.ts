import { askOffice } from './office.js';

interface Stored {
  language: string;
  text: string;
  is_overridden: boolean;
  updated_at: string | null;
}

/** A wording as it is stored. */
export async function wordingOf(token: string, kind: string, language: string): Promise<Stored> {
  const { data } = await askOffice<Stored[]>('GET', `/templates/${kind}`, { token });
  return data.find((each) => each.language === language) as Stored;
}

/** Puts a text in its place, as somebody else does. */
export async function reword(token: string, kind: string, language: string, text: string): Promise<void> {
  const { updated_at } = await wordingOf(token, kind, language);
  const { status } = await askOffice('PUT', `/templates/${kind}/${language}`, {
    token,
    body: { text, updated_at },
  });
  if (status !== 200) throw new Error(`${kind} was not reworded: ${status}`);
}

/** Back to the shipped wordings, whatever became of them. */
export async function resetWordings(token: string, kind: string): Promise<void> {
  for (const language of ['id', 'en']) {
    const { is_overridden, updated_at } = await wordingOf(token, kind, language);
    const seen = encodeURIComponent(updated_at ?? '');
    if (is_overridden)
      await askOffice('DELETE', `/templates/${kind}/${language}?updated_at=${seen}`, { token });
  }
}
