import { Injectable } from '@nestjs/common';
import { Sweeper } from '../../../platform/queue/sweeper.js';
import { CompareWithMidtrans } from '../application/compare-with-midtrans.service.js';

const BATCH = 50;
const SIDE_BY_SIDE = 3;

/** Has the comparison of the night made once it is due, batch by batch. */
@Injectable()
export class ComparisonSweeper extends Sweeper {
  protected readonly pause = 60_000;

  constructor(private readonly compareWithMidtrans: CompareWithMidtrans) {
    super();
  }

  protected sweep(): Promise<number> {
    return this.compareWithMidtrans.execute(BATCH, SIDE_BY_SIDE);
  }
}
