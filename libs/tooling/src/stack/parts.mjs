// @ts-check

/**
 * What the stack runs, from the root of the clone. Tests give a list of their own.
 *
 * @typedef {{ name: string, script: string }} Door
 * @typedef {Door & { env?: Record<string, string>, restarts?: boolean }} Process `env`: of this one alone
 *
 * @typedef {object} Layout
 * @property {(Door & { title: string })[]} tasks run to their end, in this order, before the processes start
 * @property {Process[]} processes started together; ready when they say so
 */

/** @type {Layout} */
export const LAYOUT = {
  tasks: [
    { name: 'migrate', title: 'Tables', script: 'apps/api/dist/migrate.main.js' },
    { name: 'seed', title: 'Demo data', script: 'apps/api/dist/seed.main.js' },
  ],
  processes: [
    { name: 'sandbox', script: 'apps/sandbox/dist/sandbox.main.js' },
    { name: 'api', script: 'apps/api/dist/api.main.js' },
    { name: 'worker', script: 'apps/api/dist/worker.main.js' },
  ],
};

/** The process that stands in for Midtrans and the WhatsApp gateway; not started when both are given. */
export const STAND_IN = 'sandbox';
