// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listSources } from '../stack/source-hash.mjs';

/** What is loaded with a file: not types, which vanish, and not `import()`, which is asked for later. */
const STATIC_IMPORT = /^\s*(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'/gm;

/**
 * @typedef {ReadonlyMap<string, readonly string[]>} Graph from a file to the files that it imports
 */

/**
 * @param {string} folder
 * @returns {Graph} of the TypeScript files below it, by relative path
 */
export function readImportGraph(folder) {
  const files = listSources(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(path.join(folder, file), 'utf8'))]));
}

/**
 * @param {string} file
 * @param {string} source
 * @returns {string[]} files, from the same root as `file`
 */
export function importsOf(file, source) {
  return [...source.matchAll(STATIC_IMPORT)].map(([, specifier = '']) =>
    path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts'),
  );
}

/**
 * @param {Graph} graph
 * @returns {string[][]} a cycle for each import that closes one: `[a, b, a]`
 */
export function findCycles(graph) {
  /** @type {string[][]} */
  const cycles = [];
  const done = new Set();
  /** @type {string[]} */
  const trail = [];

  /** @param {string} file */
  const visit = (file) => {
    if (trail.includes(file)) {
      cycles.push([...trail.slice(trail.indexOf(file)), file]);
      return;
    }
    if (done.has(file)) return;
    trail.push(file);
    for (const target of graph.get(file) ?? []) visit(target);
    trail.pop();
    done.add(file);
  };

  for (const file of graph.keys()) visit(file);
  return cycles;
}
