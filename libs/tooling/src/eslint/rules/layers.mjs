// @ts-check
import { isSpec, onImports, placeOf, placeOfImport } from '../places.mjs';

/** What each layer may import from; the doors see everything. */
const DOWNWARD = {
  modules: ['modules', 'integrations', 'platform'],
  integrations: ['platform'],
  platform: ['platform'],
};

/**
 * `modules → integrations → platform`, never back; outsiders do not know each other; nothing imports the doors or
 * the test helpers. Specs may use both.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const layers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      back: '"{{from}}" may not import from "{{to}}": modules → integrations → platform, never back.',
    },
  },
  create(context) {
    const from = placeOf(context.filename);
    if (!from || from.layer === 'doors' || from.layer === 'test') return {};
    /** @type {string[]} */
    const allowed = [...DOWNWARD[from.layer], ...(isSpec(context.filename) ? ['doors', 'test'] : [])];
    return onImports((node, specifier) => {
      const to = placeOfImport(context.filename, specifier);
      if (!to || to.name === from.name || allowed.includes(to.layer)) return;
      context.report({ node, messageId: 'back', data: { from: from.name, to: to.name } });
    });
  },
};
