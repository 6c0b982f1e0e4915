// @ts-check
import path from 'node:path';
import { onImports } from '../places.mjs';

/**
 * In the SPAs a feature never imports another feature, and the shell imports of a feature only its routes. What two
 * features need lives in the shell or in a library.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const featureBorders = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      sibling: 'Feature "{{from}}" may not import from feature "{{to}}".',
      routes: 'Outside a feature only its routes are imported, not "{{specifier}}".',
    },
  },
  create(context) {
    const file = context.filename.replaceAll('\\', '/');
    const source = file.match(/^.*\/apps\/[^/]+\/src\//)?.[0];
    if (!source) return {};
    const from = featureOf(file.slice(source.length));
    return onImports((node, specifier) => {
      const target = insideSource(file, source, specifier);
      const to = target && featureOf(target);
      if (!to || to === from) return;
      if (from) context.report({ node, messageId: 'sibling', data: { from, to } });
      else if (!/\.routes(\.[jt]s)?$/.test(target)) {
        context.report({ node, messageId: 'routes', data: { specifier } });
      }
    });
  },
};

/**
 * @param {string} inside path from `src/`
 * @returns {string | null}
 */
function featureOf(inside) {
  return inside.match(/^features\/([^/]+)/)?.[1] ?? null;
}

/**
 * @param {string} file
 * @param {string} source absolute `src/` of the app, with a slash at its end
 * @param {string} specifier relative, or through the alias `@/` of `src/`
 */
function insideSource(file, source, specifier) {
  if (/^[@~]\//.test(specifier)) return specifier.slice(2);
  if (!specifier.startsWith('.')) return null;
  const target = path.posix.join(path.posix.dirname(file), specifier);
  return target.startsWith(source) ? target.slice(source.length) : null;
}
