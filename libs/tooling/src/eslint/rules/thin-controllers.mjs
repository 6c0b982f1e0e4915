// @ts-check

/**
 * A controller translates HTTP and decides nothing: no branch, no loop, no `try`, at most one `return` in a method.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const thinControllers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      decides: 'A controller decides nothing: move this into a service.',
      returns: 'A controller method has one return.',
    },
  },
  create(context) {
    if (!/\.controller\.ts$/.test(context.filename)) return {};
    /** @type {Map<unknown, number>} */
    const returns = new Map();
    const decides = (/** @type {import('eslint').Rule.Node} */ node) =>
      context.report({ node, messageId: 'decides' });
    return {
      IfStatement: decides,
      ConditionalExpression: decides,
      SwitchStatement: decides,
      TryStatement: decides,
      'ForStatement, ForOfStatement, ForInStatement, WhileStatement, DoWhileStatement': decides,
      ReturnStatement(node) {
        const owner = context.sourceCode
          .getAncestors(node)
          .findLast((ancestor) => /Function/.test(ancestor.type));
        const count = (returns.get(owner) ?? 0) + 1;
        returns.set(owner, count);
        if (count === 2) context.report({ node, messageId: 'returns' });
      },
    };
  },
};
