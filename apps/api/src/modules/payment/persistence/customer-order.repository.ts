import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { AttemptEntity } from './attempt.entity.js';
import { OrderEntity } from './order.entity.js';

/** Totals beyond this are not counted. */
export const COUNTED = 10_000;

/** What a customer sees of their own orders. */
@Injectable()
export class CustomerOrderRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  list(akunId: number, { page, perPage }: { page: number; perPage: number }): Promise<OrderEntity[]> {
    const skip = (page - 1) * perPage;
    return this.orders().find({ where: { akunId }, order: { id: 'DESC' }, skip, take: perPage });
  }

  /** At most {@link COUNTED}. */
  async count(akunId: number): Promise<number> {
    const rows: { count: string }[] = await this.database
      .on()
      .query(
        'SELECT COUNT(*) AS count FROM (SELECT 1 FROM payment_transactions WHERE akun_id = ? LIMIT ?) AS own',
        [akunId, COUNTED],
      );
    return Number(rows[0]?.count);
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

  private orders() {
    return this.database.on().getRepository(OrderEntity);
  }
}
