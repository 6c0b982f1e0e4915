// @ts-check
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { INTEGRATIONS, MODULE_EDGES } from '../module-edges.mjs';
import { findCycles, readImportGraph } from './import-graph.mjs';

/** The code bases in which a circular import is refused. */
const CODE_BASES = [
  'apps/api/src',
  'apps/sandbox/src',
  'apps/portal/src',
  'libs/contracts/src',
  'libs/phrases/src',
  'libs/ui/src',
];

/**
 * What no rule can see in one file: modules that the list of edges does not know, and circular imports.
 *
 * @param {string} root
 * @returns {string[]} one sentence for each fault
 */
export function findBoundaryFaults(root) {
  return [...findUnknownModules(root), ...CODE_BASES.flatMap((folder) => describeCycles(root, folder))];
}

/** @param {string} root */
function findUnknownModules(root) {
  const folders = (/** @type {string} */ layer) =>
    readdirSync(path.join(root, 'apps/api/src', layer), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  const known = [...Object.keys(MODULE_EDGES), ...INTEGRATIONS];
  return [...folders('modules'), ...folders('integrations').map((name) => `integrations/${name}`)]
    .filter((name) => !known.includes(name))
    .map((name) => `"${name}" is not in libs/tooling/src/module-edges.mjs.`);
}

/**
 * @param {string} root
 * @param {string} folder
 */
function describeCycles(root, folder) {
  const cycles = findCycles(readImportGraph(path.join(root, folder)));
  return cycles.map((cycle) => `Circular import in ${folder}: ${cycle.join(' → ')}`);
}
