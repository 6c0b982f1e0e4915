/** How a column stands in an order like `-created_at`. */
export function directionOf(sort: string | undefined, name: string): 'ascending' | 'descending' | 'none' {
  if (sort === name) return 'ascending';
  return sort === `-${name}` ? 'descending' : 'none';
}

/** The order after a click on a heading: turned round, or, on another column, as that one is usually wanted. */
export function sortedBy(sort: string | undefined, name: string, descendingFirst: boolean): string {
  const direction = directionOf(sort, name);
  const descending = direction === 'none' ? descendingFirst : direction === 'ascending';
  return descending ? `-${name}` : name;
}
