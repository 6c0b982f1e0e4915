import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { addSeconds } from '../domain/extension.js';
import { awaitsSweep, differencesOf, SWEEP_SECONDS, type Difference } from '../domain/projection.js';
import { ProjectionRepository } from '../persistence/projection.repository.js';

/** So many subscriptions are compared by one query, and so many are repaired in one transaction. */
const RANGE = 5_000;
const BATCH = 100;

/** Holds every `habis` and state against the ledger, and says or mends what differs. */
@Injectable()
export class RebuildProjections {
  constructor(
    private readonly projections: ProjectionRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers what differs; what the sweep is about to mark is no difference. The database finds where to look, the rules
   * say what is wrong there. With `repair`, what was found is looked at again under lock and put right.
   */
  async execute({ repair }: { repair: boolean }): Promise<Difference[]> {
    const differences: Difference[] = [];
    let after = 0;
    let upto = await this.projections.endOfRange(after, RANGE);
    while (upto !== null) {
      for (const ids of batches(await this.suspects(after, upto))) {
        differences.push(...(repair ? await this.repair(ids) : await this.look(ids)));
      }
      after = upto;
      upto = await this.projections.endOfRange(after, RANGE);
    }
    return differences;
  }

  private suspects(after: number, upto: number): Promise<number[]> {
    const now = this.clock.now();
    return this.projections.differing(after, upto, now, addSeconds(now, -SWEEP_SECONDS));
  }

  private async look(ids: number[]): Promise<Difference[]> {
    const now = this.clock.now();
    const records = await this.projections.records(ids);
    return records
      .flatMap((record) => differencesOf(record, now))
      .filter((difference) => !awaitsSweep(difference, now));
  }

  private repair(ids: number[]): Promise<Difference[]> {
    return this.database.run(async (tx) => {
      await this.projections.lock(ids, tx);
      const now = this.clock.now();
      const records = await this.projections.records(ids, tx);
      const differences = records.flatMap((record) => differencesOf(record, now));
      for (const difference of onesThatEndFirst(differences)) {
        await this.projections.repair(difference, tx);
      }
      return differences;
    });
  }
}

/** A rental that is to run can only be marked so once the one that is wrongly marked is not. */
function onesThatEndFirst(differences: readonly Difference[]): Difference[] {
  const ends = ({ rebuilt }: Difference) => Number(rebuilt.status !== 'expired');
  return [...differences].sort((a, b) => ends(a) - ends(b));
}

function batches(ids: number[]): number[][] {
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) =>
    ids.slice(index * BATCH, (index + 1) * BATCH),
  );
}
