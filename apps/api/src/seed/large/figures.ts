/** How large a shop is asked for. The other tables follow from these: see {@link ../large-shop.js}. */
export interface Figures {
  akuns: number;
  /** About as many: who registered lately has not come to every order of a customer of that kind. */
  transactions: number;
}

export const LARGE: Figures = { akuns: 200_000, transactions: 1_000_000 };
const MOST: Figures = { akuns: 5_000_000, transactions: 20_000_000 };
/** Customers are made by the hundred. */
const HUNDRED = 100;
/** Nobody orders more often than this on average, or the days would not be enough. */
const MOST_EACH = 12;

export const USAGE = 'pnpm seed:large [--akuns=200000] [--transactions=1000000]';

/** Of the words of a command line. Throws a sentence for whoever typed them. */
export function figuresOf(words: readonly string[]): Figures {
  const asked = { ...LARGE };
  for (const word of words) {
    const [, name, digits] = /^--(akuns|transactions)=(\d{1,9})$/.exec(word) ?? [];
    if (!name) throw new Error(`"${word}" is not understood.\n${USAGE}`);
    asked[name as keyof Figures] = Number(digits);
  }
  const { akuns, transactions } = asked;
  if (akuns < HUNDRED || akuns > MOST.akuns || akuns % HUNDRED > 0)
    throw new Error(`akuns: hundreds, from ${HUNDRED} to ${MOST.akuns}.\n${USAGE}`);
  if (transactions < 1 || transactions > Math.min(MOST.transactions, akuns * MOST_EACH))
    throw new Error(`transactions: at least one, at most ${MOST_EACH} times the akuns.\n${USAGE}`);
  return asked;
}
