// @ts-check
import { onImports, placeOf, placeOfImport } from '../places.mjs';

const FRAMEWORK =
  /^(@nestjs\/.*|nestjs-.*|typeorm|mysql2|bull|ioredis|fastify|@fastify\/.*|pino|(node:)?process)(\/|$)/;

/** Parts of `platform/` that are plain values and functions. */
const PURE_PLATFORM = ['platform/errors', 'platform/time'];

/**
 * A `domain/` decides, and nothing else: no framework, no file outside a `domain/`, no clock, no environment. Time
 * comes in as an argument.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const pureDomain = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      framework: 'A domain/ knows no framework: "{{specifier}}".',
      outside: 'A domain/ imports only other domain/ files, not "{{specifier}}".',
      clock: 'Time comes into a domain/ as an argument.',
      environment: 'A domain/ does not read the process.',
    },
  },
  create(context) {
    const place = placeOf(context.filename);
    if (!place?.path.split('/').includes('domain')) return {};
    return {
      ...onImports((node, specifier) => {
        if (FRAMEWORK.test(specifier)) {
          context.report({ node, messageId: 'framework', data: { specifier } });
        } else if (isOutside(context.filename, specifier)) {
          context.report({ node, messageId: 'outside', data: { specifier } });
        }
      }),
      'NewExpression[callee.name="Date"][arguments.length=0]': clock,
      'CallExpression[callee.object.name="Date"][callee.property.name="now"]': clock,
      'Identifier[name="process"]': (/** @type {import('eslint').Rule.Node} */ node) =>
        context.report({ node, messageId: 'environment' }),
    };

    /** @param {import('eslint').Rule.Node} node */
    function clock(node) {
      context.report({ node, messageId: 'clock' });
    }
  },
};

/**
 * @param {string} file
 * @param {string} specifier
 */
function isOutside(file, specifier) {
  const to = placeOfImport(file, specifier);
  if (!to || to.layer === 'test') return false;
  return !to.path.split('/').includes('domain') && !PURE_PLATFORM.includes(to.name);
}
