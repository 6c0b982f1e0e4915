// @ts-check

/**
 * Two columns in plain text; `null` is an empty line.
 *
 * @param {ReadonlyArray<readonly [label: string, value: string] | null>} rows
 * @returns {string}
 */
export function renderTable(rows) {
  const width = Math.max(0, ...rows.map((row) => row?.[0].length ?? 0));
  return rows.map((row) => (row ? `  ${row[0].padEnd(width)}  ${row[1]}`.trimEnd() : '')).join('\n');
}
