// @ts-check
// What measures use.
export { residentMB } from './bench-world.mjs';
export { ms, percent, rate, summary } from './figures.mjs';
export { load, request } from './load.mjs';
