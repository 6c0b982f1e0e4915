// @ts-check

/** The one place that says which pnpm; npx fetches it, since nobody has to install anything but Node. */
const PNPM = 'pnpm@12.21.0';

/**
 * @param {string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function pnpm(args) {
  return { command: 'npx', args: ['-y', PNPM, ...args] };
}
