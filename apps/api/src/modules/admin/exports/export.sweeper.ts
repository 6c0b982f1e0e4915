import { Injectable } from '@nestjs/common';
import { Sweeper } from '../../../platform/queue/sweeper.js';
import { RunExports } from './run-exports.service.js';

/** Writes what the bell has missed, and takes away files whose day is over. */
@Injectable()
export class ExportSweeper extends Sweeper {
  protected readonly pause = 15_000;

  constructor(private readonly runExports: RunExports) {
    super();
  }

  protected async sweep(): Promise<number> {
    await this.runExports.expire();
    return this.runExports.execute();
  }
}
