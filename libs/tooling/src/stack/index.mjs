// @ts-check
// What others use: end-to-end tests, screenshots, benches and fault tests bring the whole system, or parts of it, up with it.
export { completeSettings, databaseOf } from './choices.mjs';
export { findPrograms, startDatabases } from './databases.mjs';
export { Part } from './part.mjs';
export { choosePort } from './ports.mjs';
export { createProgress, silent } from './progress.mjs';
export { loadSecrets } from './secrets.mjs';
export { ensureDatabase } from './servers.mjs';
export { StackError, describeError } from './stack-error.mjs';
export { startStack } from './stack.mjs';
export { Supervisor } from './supervisor.mjs';
export { runTask } from './task.mjs';
