// @ts-check

const SIGN_OF_LIFE_MS = 10_000;

/**
 * Says what is going on: one line a step, with its time; a long step shows that it lives.
 *
 * @typedef {object} Progress
 * @property {<T>(title: string, work: (note: (text: string) => void) => Promise<T>) => Promise<T>} step `note`: what
 *   the finished line says after the title
 * @property {(line: string) => void} say
 *
 * @param {{ write?: (text: string) => void, isTty?: boolean }} [output]
 * @returns {Progress}
 */
export function createProgress({
  write = (text) => process.stdout.write(text),
  isTty = process.stdout.isTTY,
} = {}) {
  /** The line of a terminal that is written again and again. */
  let live = '';
  const erase = () => {
    if (live) write('\r\u001b[2K');
    live = '';
  };
  const say = (/** @type {string} */ line) => {
    erase();
    write(`${line}\n`);
  };

  return {
    say,
    async step(title, work) {
      const started = Date.now();
      const elapsed = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
      let note = '';
      const tick = () => {
        if (!isTty) return say(`  … ${title} (${elapsed()})`);
        erase();
        live = `  … ${title} ${elapsed()}`;
        write(live);
      };
      const timer = setInterval(tick, isTty ? 200 : SIGN_OF_LIFE_MS);
      try {
        const result = await work((text) => (note = text));
        clearInterval(timer);
        say(`  ✓ ${title}${note && `: ${note}`} (${elapsed()})`);
        return result;
      } catch (error) {
        clearInterval(timer);
        say(`  ✗ ${title} (${elapsed()})`);
        throw error;
      }
    },
  };
}

/** @type {Progress} For tests and scripts that want no output. */
export const silent = { say: () => undefined, step: (_title, work) => work(() => undefined) };
