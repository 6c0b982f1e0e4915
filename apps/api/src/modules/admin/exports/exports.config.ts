import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EnvReader } from '../../../platform/config/env.js';

/** Where files for administrators lie for a day; API and worker must see the same folder. */
export class ExportsConfig {
  readonly folder: string;

  constructor(env: EnvReader) {
    this.folder = env.text('EXPORTS_DIR', { default: join(tmpdir(), 'teamanubot-exports') });
  }
}
