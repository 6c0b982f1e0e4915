// @ts-check

/**
 * The environment is read in one place of each app, which validates it; everybody else is given typed settings.
 * Which files those are is said by the configuration, by leaving the rule off for them.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const envInConfig = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { env: 'Settings come from a config class; only the config reads the environment.' },
  },
  create(context) {
    const report = (/** @type {import('eslint').Rule.Node} */ node) =>
      context.report({ node, messageId: 'env' });
    return {
      'MemberExpression[object.name="process"][property.name="env"]': report,
      'MemberExpression[object.name="process"][property.value="env"]': report,
      'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]': report,
      'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]': report,
    };
  },
};
