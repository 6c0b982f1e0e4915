// @ts-check
// A process of its own, started by the stack: when the stack is killed without a chance to stop its children, the
// channel between the two breaks, and the guard stops them from the run record.
import { rmSync } from 'node:fs';
import { readRun, stopRecorded } from './run-record.mjs';

const [runFile = '', infoFile = ''] = process.argv.slice(2);

process.on('disconnect', () => void stopLeftovers());

async function stopLeftovers() {
  const run = readRun(runFile);
  if (run?.children.some(({ pid }) => pid === process.pid)) {
    await stopRecorded(run);
    rmSync(infoFile, { force: true });
    rmSync(runFile, { force: true });
  }
  process.exit(0);
}
