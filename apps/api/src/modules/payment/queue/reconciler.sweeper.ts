import { Injectable } from '@nestjs/common';
import { Sweeper } from '../../../platform/queue/sweeper.js';
import { ReconcilePayments } from '../application/reconcile-payments.service.js';

const SIDE_BY_SIDE = 5;

/** Asks about orders whose time on the ladder has come. */
@Injectable()
export class ReconcilerSweeper extends Sweeper {
  protected readonly pause = 2_000;

  constructor(private readonly reconcilePayments: ReconcilePayments) {
    super();
  }

  protected sweep(): Promise<number> {
    return this.reconcilePayments.execute(SIDE_BY_SIDE);
  }
}
