import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/database/database.js';
import { isDuplicate } from '../../../platform/database/failures.js';
import type { DerivedState } from '../domain/derive-order.js';
import type { ClosedState } from '../domain/order-states.js';
import type { OrderTerms } from '../domain/order-terms.js';
import { OrderEntity } from './order.entity.js';

export type NewOrder = OrderTerms &
  Pick<
    OrderEntity,
    'akunId' | 'orderId' | 'amount' | 'idempotencyKey' | 'expiresAt' | 'nextCheckAt' | 'createdAt'
  >;

/** What is rented: a customer has at most one open order for it. */
export type Thing = Pick<OrderEntity, 'akunId' | 'botType' | 'lineId'>;

@Injectable()
export class OrderRepository {
  constructor(private readonly database: Database) {}

  /** Commits an open order. False when there is one for the same thing, or with the same key. */
  async add(order: NewOrder): Promise<boolean> {
    try {
      await this.database.retried((manager) =>
        manager
          .createQueryBuilder()
          .insert()
          .into(OrderEntity)
          .values({ ...order, state: 'open' })
          .updateEntity(false)
          .execute(),
      );
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  get(id: number): Promise<OrderEntity> {
    return this.on().findOneByOrFail({ id });
  }

  find(orderId: string): Promise<OrderEntity | null> {
    return this.on().findOneBy({ orderId });
  }

  findOfCustomer(akunId: number, orderId: string): Promise<OrderEntity | null> {
    return this.on().findOneBy({ akunId, orderId });
  }

  findByKey(akunId: number, idempotencyKey: string): Promise<OrderEntity | null> {
    return this.on().findOneBy({ akunId, idempotencyKey });
  }

  /** The order that stands in the way of another one for the thing. */
  findOpen({ akunId, botType, lineId }: Thing): Promise<OrderEntity | null> {
    return this.on()
      .createQueryBuilder('o')
      .where('o.open_key = :key', { key: `${akunId}:${botType}:${lineId}` })
      .getOne();
  }

  /** Holds the row until the transaction ends; everything that an order can become is decided under this lock. */
  lock(id: number, tx: Tx): Promise<OrderEntity> {
    return this.on(tx).findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Anything but the state. */
  async update(id: number, change: Omit<Partial<OrderEntity>, keyof DerivedState>, tx?: Tx): Promise<void> {
    await this.on(tx).update({ id }, change);
  }

  /** For `OrderStates` alone, which decides whether an order may become that. The row must be locked. */
  async writeState(id: number, change: DerivedState & Partial<OrderEntity>, tx: Tx): Promise<void> {
    await this.on(tx).update({ id }, change);
  }

  /** From here on the order must be closed, whoever finishes it. False when it is not open. */
  async beginClosing(id: number, closeAs: ClosedState, nextCheckAt: Date): Promise<boolean> {
    const change = { state: 'cancelling', closeAs, nextCheckAt } as const;
    const { affected } = await this.database.retried((manager) =>
      manager.update(OrderEntity, { id, state: 'open' }, change),
    );
    return affected === 1;
  }

  /** A later request with the same key makes an order of its own. */
  async forgetKey(id: number): Promise<void> {
    await this.update(id, { idempotencyKey: null });
  }

  private on(tx?: Tx) {
    return this.database.on(tx).getRepository(OrderEntity);
  }
}
