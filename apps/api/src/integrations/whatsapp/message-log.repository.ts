import { Injectable } from '@nestjs/common';
import type { TemplateKind } from '@teamanubot/phrases';
import type { SelectQueryBuilder } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { MessageState } from './domain/message-states.js';
import { WhatsappMessageEntity } from './whatsapp-message.entity.js';

/** What to look for; what is not given does not matter. */
export interface MessageFilter {
  states?: readonly MessageState[];
  kinds?: readonly TemplateKind[];
  akunId?: number;
  /** Digits, `62…`. */
  numberPrefix?: string;
  /** Queued then or later. */
  from?: Date;
  /** Queued before then. */
  until?: Date;
}

/** Where a list goes on: after the message that was queued then, with that id. */
export interface Position {
  createdAt: Date;
  id: number;
}

/** Reads the outbox as a log: newest first, from an index per filter. */
@Injectable()
export class MessageLogRepository {
  constructor(private readonly database: Database) {}

  find(id: number): Promise<WhatsappMessageEntity | null> {
    return this.rows().findOneBy({ id });
  }

  page(filter: MessageFilter, limit: number, after?: Position): Promise<WhatsappMessageEntity[]> {
    return this.query(filter, limit, after).getMany();
  }

  /** What `page` asks, so that it can be explained too. */
  query(filter: MessageFilter, limit: number, after?: Position): SelectQueryBuilder<WhatsappMessageEntity> {
    const query = this.filtered(filter)
      .orderBy('message.createdAt', 'DESC')
      .addOrderBy('message.id', 'DESC')
      .limit(limit);
    if (!after) return query;
    const { createdAt: at, id } = after;
    return query
      .andWhere('message.createdAt <= :at', { at })
      .andWhere('(message.createdAt < :at OR message.id < :id)', { at, id });
  }

  /** How many there are, counted to so many. */
  async count(filter: MessageFilter, atMost: number): Promise<number> {
    const [sql, parameters] = this.filtered(filter).select('1').limit(atMost).getQueryAndParameters();
    const rows: { count: string }[] = await this.database
      .on()
      .query(`SELECT COUNT(*) AS count FROM (${sql}) AS found`, parameters);
    return Number(rows[0]?.count);
  }

  private filtered(filter: MessageFilter): SelectQueryBuilder<WhatsappMessageEntity> {
    const { states, kinds, akunId, numberPrefix, from, until } = filter;
    const query = this.rows().createQueryBuilder('message').where('1 = 1');
    if (states?.length) query.andWhere('message.state IN (:states)', { states });
    if (kinds?.length) query.andWhere('message.template IN (:kinds)', { kinds });
    if (akunId !== undefined) query.andWhere('message.akunId = :akunId', { akunId });
    if (numberPrefix) query.andWhere('message.number LIKE :prefix', { prefix: `${numberPrefix}%` });
    if (from) query.andWhere('message.createdAt >= :from', { from });
    if (until) query.andWhere('message.createdAt < :until', { until });
    return query;
  }

  private rows() {
    return this.database.on().getRepository(WhatsappMessageEntity);
  }
}
