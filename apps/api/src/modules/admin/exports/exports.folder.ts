import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ExportsConfig } from './exports.config.js';

const DAY_MS = 86_400_000;
const OURS = /^[0-9a-f]{32}$/;

/** Where the files lie, by names that nobody can guess; readable by this account alone. */
@Injectable()
export class ExportsFolder {
  constructor(private readonly config: ExportsConfig) {}

  /** Makes the folder where it is not. */
  async pathOf(fileKey: string): Promise<string> {
    await mkdir(this.config.folder, { recursive: true, mode: 0o700 });
    return join(this.config.folder, fileKey);
  }

  /** Bytes of a file; null when it is not there. */
  async sizeOf(fileKey: string): Promise<number | null> {
    const found = await stat(await this.pathOf(fileKey)).catch(() => null);
    return found?.size ?? null;
  }

  async read(fileKey: string): Promise<Readable> {
    return createReadStream(await this.pathOf(fileKey));
  }

  async remove(fileKey: string): Promise<void> {
    await rm(await this.pathOf(fileKey), { force: true });
  }

  /** What a writer that died has left behind: nothing of ours is older than a day, and some time for leaving. */
  async removeForgotten(): Promise<void> {
    const names = (await readdir(this.config.folder).catch(() => [])).filter((name) => OURS.test(name));
    for (const name of names) {
      const found = await stat(join(this.config.folder, name)).catch(() => null);
      if (found && Date.now() - found.mtimeMs > 2 * DAY_MS) await this.remove(name);
    }
  }
}
