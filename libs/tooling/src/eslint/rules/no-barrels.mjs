// @ts-check
import path from 'node:path';
import { onImports, placeOf } from '../places.mjs';

/**
 * An import inside the API names the file that it needs: no re-export, and no `index.ts` in a module. Barrels hide
 * edges and make cycles.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noBarrels = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      barrel: 'No barrel file in a module.',
      reexport: 'No re-export in the API: import it where it lives.',
    },
  },
  create(context) {
    const place = placeOf(context.filename);
    if (!place || place.layer === 'test') return {};
    if (place.layer !== 'platform' && path.posix.basename(place.path) === 'index.ts') {
      return { Program: (node) => context.report({ node, messageId: 'barrel' }) };
    }
    return onImports((node) => {
      if (node.type.startsWith('Export')) context.report({ node, messageId: 'reexport' });
    });
  },
};
