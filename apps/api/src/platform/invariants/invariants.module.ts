import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { InvariantMetrics } from './invariant.metrics.js';
import { InvariantResults } from './invariant-results.repository.js';
import { InvariantSweeper } from './invariant.sweeper.js';
import { InvariantList, Invariants } from './invariants.js';

/** Rules that must always hold. The worker watches them, every process can tell. */
@Module({})
export class InvariantsModule {
  static forRoot(list: InvariantList): DynamicModule {
    return InvariantsModule.with(list, []);
  }

  static forWorker(list: InvariantList): DynamicModule {
    return InvariantsModule.with(list, [InvariantSweeper]);
  }

  private static with(list: InvariantList, more: Type[]): DynamicModule {
    return {
      module: InvariantsModule,
      global: true,
      providers: [
        { provide: InvariantList, useValue: list },
        InvariantResults,
        Invariants,
        InvariantMetrics,
        ...more,
      ],
      exports: [Invariants],
    };
  }
}
