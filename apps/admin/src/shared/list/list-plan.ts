import type { Part } from '@teamanubot/contracts/client';

/** A column of a table. Its cell is drawn by the slot `cell-<key>`, or says `text`. */
export interface Column<Row> {
  key: string;
  /** Key of the heading. */
  label: string;
  /** Name in the API's `sort`, when it can sort by this. */
  sort?: string;
  /** Numbers and amounts: at the right, in figures of one width. */
  numeric?: boolean;
  /** Moments: sorted by, the latest comes first. */
  moment?: boolean;
  /** Ids: monospaced. */
  mono?: boolean;
  /** Not shown until somebody chooses it. */
  extra?: boolean;
  /** Where it stands in the two lines of a phone: `title value` over `note aside`; `foot` makes a third. Without a place it is left out there. */
  fold?: 'title' | 'value' | 'note' | 'aside' | 'foot';
  /** What names the row: cannot be left out, and holds the link to its panel. One per table. */
  lead?: boolean;
  text?: (row: Row) => string | number | null | undefined;
}

/** One of the values of a filter: worded by a key of the texts, or, when it was loaded, by its own name. */
export type Choice = { value: string } & ({ label: string } | { name: string });

/** What a list can be narrowed by; the value stands in the URL and in the API as `filter[name]`. */
export type Filter = {
  name: string;
  /** Key of its name. */
  label: string;
} &
  /** `others`: of this form, a value that is not among the choices holds too, and is shown as it is. */
  (
    | { kind: 'choice'; choices: readonly Choice[]; others?: RegExp }
    /** Choices that the API knows, such as the packages; asked for when the filter is opened or set. */
    | { kind: 'loaded'; load: (signal: AbortSignal) => Promise<readonly Choice[]> }
    /** A day, `2026-12-31`. */
    | { kind: 'day' }
    /** Typed, such as the number of a customer. */
    | { kind: 'text' }
  );

/** All that a list page knows of its list. `Query`: the API's parameters; they are what {@link apiQuery} makes. */
export interface ListPlan<Row, Query = Record<string, unknown>> {
  /** First part of the query keys (`[name, 'list', …]`, `[name, 'one', id]`), and where the column choice is kept. */
  name: string;
  /** Of the page; a row's panel is at `path/id`. */
  path: string;
  id: (row: Row) => string | number;
  /** How a row is called when it is selected or opened. */
  called: (row: Row) => string;
  columns: readonly Column<Row>[];
  /** The usual order, as `-created_at`. */
  sort: string;
  filters: readonly Filter[];
  /** Whether the API searches (`q`). */
  searches?: boolean;
  ask: (query: Query, signal: AbortSignal) => Promise<Part<Row>>;
}
