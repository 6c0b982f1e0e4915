import { Injectable } from '@nestjs/common';
import { Sweeper } from '../../../platform/queue/sweeper.js';
import { MakeRefund } from '../application/make-refund.service.js';

const SIDE_BY_SIDE = 2;

/** Asks about refunds until it is known what became of them. */
@Injectable()
export class RefundSweeper extends Sweeper {
  protected readonly pause = 5_000;

  constructor(private readonly makeRefund: MakeRefund) {
    super();
  }

  protected sweep(): Promise<number> {
    return this.makeRefund.sweep(SIDE_BY_SIDE);
  }
}
