// @ts-check
// What others use: end-to-end tests, screenshots and benches bring the whole system up with it.
export { StackError, describeError } from './stack-error.mjs';
export { createProgress, silent } from './progress.mjs';
export { startStack } from './stack.mjs';
