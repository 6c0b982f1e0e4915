/** What a bank and Midtrans' fraud detection make of a card; by Midtrans' own test numbers, any other is accepted. */
export type CardVerdict = 'accept' | 'challenge' | 'denied-by-fds' | 'denied-by-bank';

export const TEST_CARDS = {
  accept: '4811111111111114',
  challenge: '4511111111111117',
  'denied-by-fds': '4611111111111116',
  'denied-by-bank': '4911111111111113',
} as const satisfies Record<CardVerdict, string>;

export const TEST_CARD = TEST_CARDS.accept;

const VERDICTS = Object.keys(TEST_CARDS) as CardVerdict[];

export const verdictOn = (number: string): CardVerdict =>
  VERDICTS.find((verdict) => TEST_CARDS[verdict] === number) ?? 'accept';
