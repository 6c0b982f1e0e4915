// @ts-check

/** npm passes Ctrl-C on to us although the terminal has told us already: what comes this close is the same wish. */
const SAME_WISH_MS = 1_000;

/**
 * Ctrl-C, a closing terminal or a service manager: the first signal asks for an orderly stop, the second forces it.
 *
 * @param {(force: boolean) => void} stop
 */
export function onStopSignal(stop) {
  let asked = 0;
  const ask = () => {
    if (asked && Date.now() - asked < SAME_WISH_MS) return;
    stop(asked > 0);
    asked ||= Date.now();
  };
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, ask);
  // The terminal may be gone while we still have databases to stop.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
