import { Injectable } from '@nestjs/common';
import { AppError } from '../../../platform/errors/app-error.js';
import { Remembered } from '../../../platform/cache/remembered.js';
import { COUNTED } from '../../../platform/lists/counted.js';
import { PreparedAnswer } from '../../../platform/http/prepared-answer.js';
import type { PageMeta } from '../../../platform/http/envelope.js';
import { type Listed, Lists } from '../../../platform/lists/lists.js';
import type { Part } from '../../../platform/lists/part.js';
import { listed, shown } from '../resource.decorators.js';
import type { EverythingQuery } from './everything.query.js';
import type { Resource } from './resource.js';
import { ResourceRepository } from './resource.repository.js';
import { WholeList } from './whole-list.js';

/** Whoever goes through a whole list gets so many rows at a time. */
const BATCH = 500;

/** What a list says it is as of may be so long ago: whoever follows then hears of a little more again. */
const AS_OF_MS = 1_000;

/** What systems read of a resource: one row, a part of its list, or all of it. */
@Injectable()
export class Reading {
  private readonly moment = new Remembered(() => this.rows.now(), AS_OF_MS);

  constructor(
    private readonly lists: Lists,
    private readonly rows: ResourceRepository,
  ) {}

  /** Throws `not_found`. */
  async one<Row, Answer>(resource: Resource<Row, Answer>, id: number): Promise<PreparedAnswer> {
    return new PreparedAnswer(await this.find(resource, id), shown(resource.names));
  }

  /** Throws `not_found`. */
  async find<Row, Answer>(resource: Resource<Row, Answer>, id: number): Promise<Answer> {
    const row = await this.rows.find<Row>(resource, id);
    if (row === undefined) throw new AppError('not_found');
    return resource.answer(row);
  }

  /** Throws `validation_failed` on `cursor`. */
  async list<Row, Answer>(
    resource: Resource<Row, Answer>,
    query: EverythingQuery,
  ): Promise<PreparedAnswer | WholeList<Row>> {
    const { part } = query;
    const plan = { ...resource, where: query.where(resource.as) };
    // Before the rows are read: what is written meanwhile comes again next time.
    const passing = { as_of: (await this.moment.get()).toISOString() };
    if (part) {
      const found = await this.lists.part<Row>(plan, part);
      const meta = { meta: metaOf(part, found) };
      return new PreparedAnswer(found.rows.map(resource.answer), listed(resource.names), meta, passing);
    }
    const state = await this.rows.stateOf(plan);
    const batches = this.lists.batches<Row>(plan, query.order, BATCH);
    return new WholeList(batches, resource.answer, { message: listed(resource.names), state, passing });
  }
}

function metaOf({ page, perPage }: Part, { total, nextCursor }: Listed<unknown>): PageMeta {
  const capped = total >= COUNTED ? { total_capped: true } : {};
  return { page, per_page: perPage, total, ...capped, next_cursor: nextCursor };
}
