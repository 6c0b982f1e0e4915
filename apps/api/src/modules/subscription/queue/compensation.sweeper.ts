import { Injectable } from '@nestjs/common';
import { Sweeper } from '../../../platform/queue/sweeper.js';
import { RunCompensations } from '../application/run-compensations.service.js';

/** Goes on with compensations that are under way, also with those of a worker that died. */
@Injectable()
export class CompensationSweeper extends Sweeper {
  protected readonly pause = 2_000;

  constructor(private readonly runCompensations: RunCompensations) {
    super();
  }

  protected sweep(): Promise<number> {
    return this.runCompensations.execute();
  }
}
