import { Process, Processor } from '@nestjs/bull';
import { EXPORT_QUEUE } from './exports.service.js';
import { RunExports } from './run-exports.service.js';

/** A bell says that a file is wanted; which one is next, the table says. */
@Processor(EXPORT_QUEUE)
export class ExportProcessor {
  constructor(private readonly runExports: RunExports) {}

  @Process({ concurrency: 1 })
  async ring(): Promise<void> {
    await this.runExports.execute();
  }
}
