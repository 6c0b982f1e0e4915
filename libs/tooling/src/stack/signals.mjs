// @ts-check

/**
 * Ctrl-C, a closing terminal or a service manager: the first signal asks for an orderly stop, the second forces it.
 *
 * @param {(force: boolean) => void} stop
 */
export function onStopSignal(stop) {
  let asked = 0;
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => stop(asked++ > 0));
  }
  // The terminal may be gone while we still have databases to stop.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
