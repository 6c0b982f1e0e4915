/** By what a list is sorted; rows that are alike in it come in the order of their ids. */
export interface Sort {
  name: string;
  descending: boolean;
}

/** A row's place in a sorted list. */
export interface Position {
  key: SortKey;
  id: number;
}

export type SortKey = string | number | Date | null;

/** Which rows of a list: a page by its number, or what follows a position. */
export interface Part {
  /** From 1; without meaning when there is a position. */
  page: number;
  perPage: number;
  sort: Sort;
  after: Position | undefined;
}

/** As `sort` is written in a query: `-created_at`. */
export function parseSort(text: string): Sort {
  const descending = text.startsWith('-');
  return { name: descending ? text.slice(1) : text, descending };
}

export function formatSort({ name, descending }: Sort): string {
  return descending ? `-${name}` : name;
}
