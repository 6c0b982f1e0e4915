// @ts-check

const SUPPRESSION = /^eslint-disable(-next-line|-line)?(?=\s|$)/;
const EXPLAINED = /^eslint-disable\S*\s+[^\s-].*\s-{2,}\s+\S/s;

/**
 * A suppression names its rule and says why: `eslint-disable-next-line rule -- the reason`.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const explainedSuppressions = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { why: 'Name the rule and say why: "eslint-disable-next-line <rule> -- <reason>".' },
  },
  create(context) {
    return {
      Program(program) {
        for (const { value, loc } of allComments(program)) {
          const text = value.trim();
          if (!SUPPRESSION.test(text) || EXPLAINED.test(text)) continue;
          // On the line before, where a directive cannot silence the demand for its own reason.
          context.report({ loc: { line: loc.start.line - 1, column: 0 }, messageId: 'why' });
        }
      },
    };
  },
};

/**
 * @typedef {{ value: string, loc: import('eslint').AST.SourceLocation }} Comment
 * @param {object} program with the comments of a Vue template too, where there is one
 * @returns {Comment[]}
 */
function allComments(program) {
  const { comments = [], templateBody } =
    /** @type {{ comments?: Comment[], templateBody?: { comments: Comment[] } }} */ (program);
  return [...comments, ...(templateBody?.comments ?? [])];
}
