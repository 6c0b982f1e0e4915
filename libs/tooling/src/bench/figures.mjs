// @ts-check

/**
 * Times in milliseconds.
 *
 * @typedef {{ count: number, average: number, p50: number, p95: number, p99: number, most: number }} Summary
 *
 * @param {readonly number[]} times
 * @returns {Summary}
 */
export function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const sum = sorted.reduce((total, time) => total + time, 0);
  return {
    count: sorted.length,
    average: sorted.length === 0 ? NaN : sum / sorted.length,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    most: sorted.at(-1) ?? NaN,
  };
}

/**
 * @param {readonly number[]} sorted
 * @param {number} part of 1
 */
function percentile(sorted, part) {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? NaN;
}

/**
 * A line of the table: what was measured, what came out and what was wanted.
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {string} measured in words
 * @property {string} bar in words; empty where none is set
 * @property {boolean | null} held null: there is nothing to hold
 * @property {Record<string, number>} figures for machines
 *
 * @param {readonly Row[]} rows
 * @returns {string} a table in Markdown
 */
export function benchTable(rows) {
  const cells = rows.map(({ what, measured, bar, held }) => [what, measured, bar, verdict(held)]);
  const head = ['what', 'measured', 'bar', 'held'];
  const widths = head.map((name, column) =>
    Math.max(...[head, ...cells].map((row) => row[column]?.length ?? 0), name.length),
  );
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}

/** @param {boolean | null} held */
function verdict(held) {
  if (held === null) return '–';
  return held ? 'yes' : 'no';
}

/** @param {number} value */
export function ms(value) {
  return value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
}

/** @param {number} value */
export function rate(value) {
  return `${value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en')}/s`;
}

/** @param {number} part of 1 */
export function percent(part) {
  return `${Math.round(part * 100)} %`;
}
