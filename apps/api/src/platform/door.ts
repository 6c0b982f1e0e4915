/** What asks a process to finish its work and go, and to go with exit code 0 when it could. */
export const STOP_SIGNALS = ['SIGTERM', 'SIGINT'];
export const CLEAN_EXIT = { useProcessExit: true };

/** Opens a process: a failure is one clear message and exit code 1; a parent that waits is told when it is ready. */
export async function runDoor(open: () => Promise<void>): Promise<void> {
  try {
    await open();
    process.send?.('ready');
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? describe(error) : String(error)}\n`);
    process.exit(1);
  }
}

/** Settings and connection faults read well without a stack; anything else needs it. */
function describe(error: Error): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (error.name === 'InvalidSettings') return error.message;
  return code ? `${code}: ${error.message}` : (error.stack ?? error.message);
}
