import { Injectable } from '@nestjs/common';
import { Sweeper } from '../../../platform/queue/sweeper.js';
import { ProcessNotifications } from '../application/process-notifications.service.js';

const SIDE_BY_SIDE = 10;

/** Finds what no bell was heard for, and what waits to be asked about again. */
@Injectable()
export class NotificationSweeper extends Sweeper {
  protected readonly pause = 1_000;

  constructor(private readonly processNotifications: ProcessNotifications) {
    super();
  }

  protected sweep(): Promise<number> {
    return this.processNotifications.sweep(SIDE_BY_SIDE);
  }
}
