// @ts-check

/** Jest projects (see `jest.config.ts`) that need nothing but Node. */
const PURE = ['api-unit', 'sandbox', 'portal', 'admin', 'contracts', 'phrases', 'ui', 'tooling'];
const REAL = ['api-medium', 'tooling-medium'];

/** Everything but the HTTP pipeline, which no time zone touches and which takes long to start. */
const RULES_ONLY = String.raw`^(?!.*\.http\.spec\.)`;

/**
 * @typedef {'unit' | 'medium' | 'e2e' | 'production' | 'faults' | 'pictures'} Size
 * @typedef {object} JestStep
 * @property {string} title
 * @property {string[]} projects
 * @property {string} zone time zone of the process
 * @property {boolean} needsServers
 * @property {boolean} [needsBuild] it runs processes from the build
 * @property {string} [pattern]
 */

/**
 * What a whole run consists of.
 *
 * @type {readonly Size[]}
 */
export const SIZES = ['unit', 'medium', 'faults', 'e2e', 'production'];

/**
 * What runs only when it is asked for: pictures are no tests.
 *
 * @type {readonly Size[]}
 */
const ON_DEMAND = ['pictures'];

/**
 * What runs in a browser against the whole system: Playwright's configuration in `apps/e2e`. `frontDoor`: the system as
 * production has it, behind nginx. Pictures are for the README, and no tests.
 *
 * @typedef {{ title: string, config: string, frontDoor?: boolean }} BrowsedStep
 * @type {Readonly<Partial<Record<Size, BrowsedStep>>>}
 */
export const BROWSED = {
  e2e: { title: 'Journeys', config: 'playwright.config.ts' },
  production: { title: 'Front door', config: 'production.config.ts', frontDoor: true },
  pictures: { title: 'Pictures', config: 'screenshots.config.ts' },
};

/**
 * The runs of Jest for one size. Rules about time must hold wherever the process believes it is.
 *
 * @param {Size} size
 * @param {string} [pattern] narrows to files whose path matches, in one zone
 * @returns {JestStep[]}
 */
export function jestSteps(size, pattern) {
  if (size in BROWSED) return [];
  if (size === 'medium') {
    return [{ title: 'Specs with real servers', projects: REAL, zone: 'UTC', needsServers: true, pattern }];
  }
  if (size === 'faults') {
    const projects = ['api-faults'];
    return [{ title: 'Faults', projects, zone: 'UTC', needsServers: false, needsBuild: true, pattern }];
  }
  const specs = { title: 'Specs', projects: PURE, zone: 'UTC', needsServers: false, pattern };
  const elsewhere = ['Asia/Jakarta', 'America/New_York'].map((zone) => ({
    ...specs,
    title: `Rules in ${zone}`,
    zone,
    pattern: RULES_ONLY,
  }));
  return pattern ? [specs] : [specs, ...elsewhere];
}

/**
 * @param {string[]} words of the command line: `[unit|medium|e2e|production|faults] [pattern]`
 * @returns {{ sizes: readonly Size[], pattern: string | undefined }}
 */
export function readWords([first, ...rest]) {
  const size = [...SIZES, ...ON_DEMAND].find((one) => one === first);
  return size ? { sizes: [size], pattern: rest[0] } : { sizes: SIZES, pattern: first };
}
