import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { differencesOf, type Difference } from '../domain/projection.js';
import { ProjectionRepository } from '../persistence/projection.repository.js';
import { ExpireSubscriptions } from './expire-subscriptions.service.js';

const BATCH = 500;

/** Holds every `habis` and state against the ledger, and says or mends what differs. */
@Injectable()
export class RebuildProjections {
  constructor(
    private readonly projections: ProjectionRepository,
    private readonly expireSubscriptions: ExpireSubscriptions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers what differs. What has lapsed since the last sweep is marked first, so that the sweep's minute is no
   * difference. With `repair`, what was found is looked at again under lock and put right.
   */
  async execute({ repair }: { repair: boolean }): Promise<Difference[]> {
    while ((await this.expireSubscriptions.execute()) > 0);
    const differences: Difference[] = [];
    let ids = await this.projections.idsAfter(0, BATCH);
    while (ids.length > 0) {
      for (const record of await this.projections.records(ids)) {
        const found = differencesOf(record, this.clock.now());
        differences.push(...found);
        if (repair && found.length > 0) await this.repair(record.id);
      }
      ids = await this.projections.idsAfter(ids.at(-1) ?? 0, BATCH);
    }
    return differences;
  }

  private async repair(id: number): Promise<void> {
    await this.database.run(async (tx) => {
      await this.projections.lock(id, tx);
      for (const record of await this.projections.records([id], tx)) {
        for (const difference of differencesOf(record, this.clock.now())) {
          await this.projections.repair(difference, tx);
        }
      }
    });
  }
}
