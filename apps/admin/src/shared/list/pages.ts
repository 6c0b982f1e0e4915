/** The last page of a list of which a part is at hand; 1 of an empty one, and of one that has not been answered. */
export function lastPage(meta: { total: number; per_page: number } | undefined): number {
  return meta ? Math.max(1, Math.ceil(meta.total / meta.per_page)) : 1;
}
