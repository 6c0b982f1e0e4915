import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Where the sandbox says how far ahead of real time it is, for the processes that follow it: `{"offset_ms": 86400000}`.
 * It outlives the sandbox, as the data that was written in that time does.
 */
export class ClockFile {
  constructor(private readonly path: string) {}

  /** What a former process left; 0 when there is nothing. */
  read(): number {
    try {
      const { offset_ms: offset } = JSON.parse(readFileSync(this.path, 'utf8')) as { offset_ms?: unknown };
      return Number.isSafeInteger(offset) ? Number(offset) : 0;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
      throw error;
    }
  }

  /** Whole or not at all, and done when it returns: whoever is answered afterwards may rely on it. */
  write(offsetMs: number): void {
    const draft = `${this.path}.tmp`;
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(draft, JSON.stringify({ offset_ms: offsetMs }), { mode: 0o600 });
    renameSync(draft, this.path);
  }
}
