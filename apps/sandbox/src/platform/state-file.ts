import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const SETTLE_MS = 200;

/** Keeps a snapshot in a JSON file: many changes make one write, and a write is whole or did not happen. */
export class StateFile<State> {
  private timer: NodeJS.Timeout | undefined;
  private writing = Promise.resolve();

  constructor(
    private readonly path: string,
    private readonly snapshot: () => State,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** What was written last; undefined when there is nothing yet. */
  async read(): Promise<State | undefined> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    return text === undefined ? undefined : (JSON.parse(text) as State);
  }

  changed = (): void => {
    this.timer ??= setTimeout(() => void this.flush(), SETTLE_MS);
  };

  /** Writes what is pending; done when it is on disk. */
  async flush(): Promise<void> {
    if (this.timer !== undefined) {
      clearTimeout(this.timer);
      this.timer = undefined;
      this.writing = this.writing.then(() => this.write()).catch(this.failed);
    }
    await this.writing;
  }

  private async write(): Promise<void> {
    const draft = `${this.path}.tmp`;
    await mkdir(dirname(this.path), { recursive: true });
    await writeFile(draft, JSON.stringify(this.snapshot()), { mode: 0o600 });
    await rename(draft, this.path);
  }
}
