/** Where a key was pressed: in a field, in a menu or dialog, on a row of the list, anywhere else of the page. */
export type KeyPlace = 'field' | 'overlay' | 'row' | 'page';
export type Deed = 'next' | 'previous' | 'search' | 'select' | 'close';

const EVERYWHERE: Readonly<Record<string, Deed>> = {
  j: 'next',
  k: 'previous',
  '/': 'search',
  Escape: 'close',
};
/** Elsewhere, arrows scroll. */
const ON_ROWS: Readonly<Record<string, Deed>> = { ArrowDown: 'next', ArrowUp: 'previous', x: 'select' };

interface Held {
  place: KeyPlace;
  /** Ctrl, Alt or ⌘ is held, which is the browser's or the palette's business. */
  modified?: boolean;
  /** Whether single characters do something at all. */
  letters?: boolean;
}

/** What a key does to a list. */
export function deedOf(key: string, { place, modified = false, letters = true }: Held): Deed | undefined {
  if (modified || place === 'field' || place === 'overlay') return undefined;
  if (!letters && key.length === 1) return undefined;
  return EVERYWHERE[key] ?? (place === 'row' ? ON_ROWS[key] : undefined);
}

/** The row to go to, from the one where one is or from none; undefined in an empty list. */
export function neighbour(current: number | undefined, step: 1 | -1, count: number): number | undefined {
  if (!count) return undefined;
  if (current === undefined) return step > 0 ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, current + step));
}
