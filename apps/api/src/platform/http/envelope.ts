export interface PageMeta {
  page: number;
  per_page: number;
  total: number;
  total_capped?: boolean;
  /** Where the next part begins, where a list can be followed; null at its end. */
  next_cursor?: string | null;
}

/** Part of a list, with the figures that tell which. */
export class Page<T> {
  constructor(
    readonly items: T[],
    readonly meta: PageMeta,
  ) {}
}

/** An answer whose sentence depends on what was done. */
export class Told<T> {
  constructor(
    readonly message: string,
    readonly data: T,
  ) {}
}

/** What a handler returned, in the success envelope; `message` where it says nothing else. */
export function envelope(result: unknown, message: string): object {
  if (result instanceof Page) return { success: true, data: result.items, message, meta: result.meta };
  if (result instanceof Told) return { success: true, data: result.data, message: result.message };
  return { success: true, data: result ?? null, message };
}
