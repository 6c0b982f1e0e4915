// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the clone. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');

/** Everything that the stack writes is below this folder, which git ignores. */
export const DATA_DIR = path.join(ROOT, '.data');
