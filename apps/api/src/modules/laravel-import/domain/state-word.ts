/** What the former application's word for a state comes to; what is left of the time is another question. */
export type StateWord = 'running' | 'suspended' | 'over' | 'unknown';

const WORDS: Record<Exclude<StateWord, 'unknown'>, readonly string[]> = {
  running: ['active', 'aktif', 'running', 'berjalan', 'on', '1', 'true', 'paid', 'lunas', ''],
  suspended: [
    'inactive',
    'nonaktif',
    'non aktif',
    'tidak aktif',
    'suspend',
    'suspended',
    'ditangguhkan',
    'blokir',
    'diblokir',
    'banned',
    'off',
    '0',
    'false',
  ],
  over: ['expired', 'habis', 'kadaluarsa', 'kedaluwarsa', 'selesai', 'berakhir', 'ended', 'expire'],
};

export function readStateWord(word: string | null): StateWord {
  const plain = (word ?? '').trim().toLowerCase().replaceAll(/[_-]+/g, ' ');
  const known = Object.entries(WORDS).find(([, words]) => words.includes(plain));
  return (known?.[0] as StateWord | undefined) ?? 'unknown';
}
