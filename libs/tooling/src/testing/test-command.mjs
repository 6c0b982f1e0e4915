// @ts-check
import { createProgress } from '../stack/progress.mjs';
import { onStopSignal } from '../stack/signals.mjs';
import { renderTable } from '../stack/table.mjs';
import { readWords } from './steps.mjs';
import { closingLine, sum } from './tally.mjs';
import { TestRun } from './test-run.mjs';

/**
 * `npm test [unit|medium|faults|e2e|production] [pattern]`: every test, on data that is thrown away. The last line is the sum.
 *
 * @param {string[]} words
 */
export async function test(words) {
  const { sizes, pattern } = readWords(words);
  const progress = createProgress();
  const run = await TestRun.open(progress);
  onStopSignal((force) => void run.close({ force }).then(() => process.exit(1)));
  await run.run(sizes, pattern);
  await run.close({ force: false });

  const total = sum(run.results.map(({ tally }) => tally));
  progress.say(`\n${renderTable(run.results.map(describe))}\n`);
  progress.say(closingLine(total));
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/**
 * @param {import('./test-run.mjs').StepResult} result
 * @returns {[string, string]}
 */
function describe({ title, tally: { passed, failed, remarks }, seconds }) {
  const counts = passed + failed > 0 ? `${passed} passed, ${failed} failed` : 'done';
  return [title, [counts, `${seconds.toFixed(1)} s`, ...remarks].join(' · ')];
}
