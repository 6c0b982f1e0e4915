import { Logger } from '@nestjs/common';
import type { Queue } from 'bull';

const logger = new Logger('Queue');

/**
 * Rings the bell for one row. Never awaited and never throws: a bell that is not heard costs a few seconds,
 * since the sweeper of that table finds the row (architecture.md, habits 1 and 9). The job's id is Bull's own: Bull is
 * deaf to an id that it still keeps, as it does those of the last that failed.
 */
export function wake(queue: Queue<{ id: number }>, id: number): void {
  queue.add({ id }).catch((error: Error) => {
    logger.warn(`${queue.name} was not woken for ${id}: ${error.message}`);
  });
}
