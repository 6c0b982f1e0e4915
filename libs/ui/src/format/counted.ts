import { fill, type Counted } from '@teamanubot/phrases';

export function counted(phrase: Counted, n: number): string {
  return fill(n === 1 ? phrase.one : phrase.many, { n });
}
