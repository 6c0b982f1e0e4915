// @ts-check
import path from 'node:path';

const API_ROOT = '/apps/api/';

/**
 * Where a file of the API stands.
 *
 * @typedef {object} Place
 * @property {'modules' | 'integrations' | 'platform' | 'doors' | 'test'} layer `doors`: the entry files and root
 *   modules directly in `src/`; `test`: `apps/api/test`
 * @property {string} name module, outsider or platform part, as in the list of edges (`otp`, `integrations/whatsapp`)
 * @property {string} path from `apps/api/`
 */

/**
 * @param {string} file absolute, either kind of slash
 * @returns {Place | null} null for a file outside the API
 */
export function placeOf(file) {
  const normal = normalise(file);
  const start = normal.lastIndexOf(API_ROOT);
  if (start < 0) return null;
  const inside = normal.slice(start + API_ROOT.length);
  const [top, layer, name = ''] = inside.split('/');
  if (top === 'test') return { layer: 'test', name: 'test', path: inside };
  if (top !== 'src') return null;
  if (layer === 'modules') return { layer, name, path: inside };
  if (layer === 'integrations') return { layer, name: `integrations/${name}`, path: inside };
  if (layer === 'platform') return { layer, name: `platform/${name}`, path: inside };
  return { layer: 'doors', name: 'doors', path: inside };
}

/**
 * @param {string} file the importing file
 * @param {string} specifier
 * @returns {Place | null} null for packages and for files outside the API
 */
export function placeOfImport(file, specifier) {
  return specifier.startsWith('.')
    ? placeOf(path.posix.join(path.posix.dirname(normalise(file)), specifier))
    : null;
}

/** @param {string} file */
export function isSpec(file) {
  return /\.spec\.[cm]?[tj]s$/.test(file);
}

/**
 * Visits everything that can bring a module in: `import`, `export … from` and `import()`.
 *
 * @param {(node: import('eslint').Rule.Node, specifier: string) => void} visit
 * @returns {import('eslint').Rule.RuleListener}
 */
export function onImports(visit) {
  const check = (/** @type {import('eslint').Rule.Node} */ node) => {
    const source = 'source' in node ? node.source : null;
    if (source?.type === 'Literal' && typeof source.value === 'string') visit(node, source.value);
  };
  return {
    ImportDeclaration: check,
    ExportNamedDeclaration: check,
    ExportAllDeclaration: check,
    ImportExpression: check,
  };
}

/** @param {string} file */
function normalise(file) {
  return file.replaceAll('\\', '/');
}
