import { formatSort, type Position, type Sort, type SortKey } from './part.js';

/** A position as text without meaning to the caller; it holds for the order it was made in. */
export function formatCursor(sort: Sort, { key, id }: Position): string {
  const moment = key instanceof Date;
  const content = [formatSort(sort), moment ? key.getTime() : key, id, ...(moment ? [1] : [])];
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** Undefined for a text that is no cursor of this order. */
export function parseCursor(sort: Sort, text: string): Position | undefined {
  const [made, key, id, moment] = contentOf(text);
  if (made !== formatSort(sort) || !Number.isSafeInteger(id) || !isKey(key)) return undefined;
  if (moment !== 1) return { key, id: id as number };
  const date = new Date(Number(key));
  return Number.isNaN(date.getTime()) ? undefined : { key: date, id: id as number };
}

function contentOf(text: string): unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(content) ? content : [];
  } catch {
    return [];
  }
}

function isKey(value: unknown): value is Exclude<SortKey, Date> {
  return value === null || typeof value === 'string' || typeof value === 'number';
}
