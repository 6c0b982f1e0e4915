import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { COUNTED } from '../../../platform/lists/counted.js';
import type { OrderState } from '../domain/order-states.js';
import { AttemptEntity } from './attempt.entity.js';
import { OrderEntity } from './order.entity.js';

/** Which of a customer's orders; what is absent does not matter. */
export interface WantedOrders {
  states?: readonly OrderState[] | undefined;
  /** Made then or later. */
  from?: Date | undefined;
  /** Made earlier. */
  before?: Date | undefined;
}

/** What a customer sees of their own orders. */
@Injectable()
export class CustomerOrderRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  list(
    akunId: number,
    wanted: WantedOrders,
    part: { page: number; perPage: number },
  ): Promise<OrderEntity[]> {
    return this.wanted(akunId, wanted)
      .orderBy('o.id', 'DESC')
      .offset((part.page - 1) * part.perPage)
      .limit(part.perPage)
      .getMany();
  }

  /** At most {@link COUNTED}. */
  async count(akunId: number, wanted: WantedOrders): Promise<number> {
    const [sql, parameters] = this.wanted(akunId, wanted).select('1').limit(COUNTED).getQueryAndParameters();
    const rows: { count: string }[] = await this.database
      .on()
      .query(`SELECT COUNT(*) AS count FROM (${sql}) AS own`, parameters);
    return Number(rows[0]?.count);
  }

  /** Those of the orders that are this customer's. */
  async ofIds(akunId: number, orderIds: readonly string[]): Promise<OrderEntity[]> {
    if (orderIds.length === 0) return [];
    return this.orders().findBy({ akunId, orderId: In([...orderIds]) });
  }

  /** Those that can still be paid, or whose closing is not finished; newest first. */
  listOpen(akunId: number): Promise<OrderEntity[]> {
    return this.orders().find({
      where: { akunId, state: In(['open', 'cancelling']) },
      order: { id: 'DESC' },
    });
  }

  /** How each order is being paid, or was; by transaction id. */
  async paymentTypes(orders: readonly OrderEntity[]): Promise<Map<string, string>> {
    const ids = orders.map(({ transactionId }) => transactionId).filter((id) => id !== null);
    if (ids.length === 0) return new Map();
    const attempts = await this.database
      .on()
      .getRepository(AttemptEntity)
      .findBy({ transactionId: In(ids) });
    return new Map(attempts.map(({ transactionId, paymentType }) => [transactionId, paymentType]));
  }

  private wanted(akunId: number, { states, from, before }: WantedOrders) {
    const query = this.orders().createQueryBuilder('o').where('o.akun_id = :akunId', { akunId });
    if (states) query.andWhere('o.state IN (:...states)', { states });
    if (from) query.andWhere('o.created_at >= :from', { from });
    if (before) query.andWhere('o.created_at < :before', { before });
    return query;
  }

  private orders() {
    return this.database.on().getRepository(OrderEntity);
  }
}
