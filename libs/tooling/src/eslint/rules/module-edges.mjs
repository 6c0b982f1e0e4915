// @ts-check
import { INTEGRATIONS, MODULE_EDGES, isAllowedEdge } from '../../module-edges.mjs';
import { onImports, placeOf, placeOfImport } from '../places.mjs';

/**
 * Modules import each other only along the list of edges; a module or outsider that is not in the list is refused.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const moduleEdges = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unknown: '"{{name}}" is not in libs/tooling/src/module-edges.mjs.',
      edge: '"{{from}}" may not import from "{{to}}": no such edge in libs/tooling/src/module-edges.mjs.',
    },
  },
  create(context) {
    const from = placeOf(context.filename);
    if (from?.layer !== 'modules' && from?.layer !== 'integrations') return {};
    const known = from.layer === 'modules' ? from.name in MODULE_EDGES : INTEGRATIONS.includes(from.name);
    if (!known) {
      return { Program: (node) => context.report({ node, messageId: 'unknown', data: { name: from.name } }) };
    }
    if (from.layer === 'integrations') return {};
    return onImports((node, specifier) => {
      const to = placeOfImport(context.filename, specifier);
      if (to?.layer !== 'modules' && to?.layer !== 'integrations') return;
      if (isAllowedEdge(from.name, to.name)) return;
      context.report({ node, messageId: 'edge', data: { from: from.name, to: to.name } });
    });
  },
};
