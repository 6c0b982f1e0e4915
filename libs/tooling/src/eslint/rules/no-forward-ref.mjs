// @ts-check

/**
 * A module cycle is mended by a port that the lower module owns, never by `forwardRef`.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const noForwardRef = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { cycle: 'forwardRef hides a cycle: let the lower module own a port instead.' },
  },
  create(context) {
    return {
      'CallExpression[callee.name="forwardRef"]': (/** @type {import('eslint').Rule.Node} */ node) =>
        context.report({ node, messageId: 'cycle' }),
    };
  },
};
