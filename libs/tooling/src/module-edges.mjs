// @ts-check

/**
 * Which module of the API may import from which: the only list. The linter, the test of the real tree and the
 * diagram in the README read it, so a new edge is a reviewed line here.
 *
 * `auth → integrations/whatsapp`: the former number hears that it was replaced.
 * `admin → integrations/whatsapp`: operators read the log of messages, send them again and word them.
 * `laravel-import → integrations/midtrans`: what it has written down is in Midtrans' words and times.
 * `subscription → auth`: messages about a rental need the customer's number and language.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const MODULE_EDGES = {
  auth: ['otp', 'integrations/whatsapp'],
  otp: ['integrations/whatsapp'],
  catalog: [],
  payment: ['integrations/midtrans'],
  subscription: ['auth', 'catalog', 'payment', 'integrations/whatsapp'],
  'internal-api': ['auth', 'catalog', 'payment', 'subscription'],
  'laravel-import': ['auth', 'catalog', 'payment', 'subscription', 'integrations/midtrans'],
  admin: ['auth', 'catalog', 'payment', 'subscription', 'integrations/whatsapp'],
};

/** The outsiders that some module talks to, one folder of `integrations/` each. */
export const INTEGRATIONS = [...new Set(Object.values(MODULE_EDGES).flat())].filter((name) =>
  name.startsWith('integrations/'),
);

/**
 * @param {string} from a module
 * @param {string} to a module, or `integrations/<name>`
 */
export function isAllowedEdge(from, to) {
  return from === to || (MODULE_EDGES[from]?.includes(to) ?? false);
}

/** The list as a Mermaid flowchart, fenced for Markdown. */
export function renderDiagram() {
  const id = (/** @type {string} */ name) => name.replace(/\W/g, '_');
  const names = [...Object.keys(MODULE_EDGES), ...INTEGRATIONS];
  const nodes = names.map((name) =>
    name.startsWith('integrations/') ? `  ${id(name)}[/${name}/]` : `  ${id(name)}[${name}]`,
  );
  const arrows = Object.entries(MODULE_EDGES).flatMap(([from, targets]) =>
    targets.map((to) => `  ${id(from)} --> ${id(to)}`),
  );
  return ['```mermaid', 'flowchart LR', ...nodes, ...arrows, '```'].join('\n');
}
