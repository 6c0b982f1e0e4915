import { randomUUID } from 'node:crypto';
import { OrderEntity } from '../../src/modules/payment/persistence/order.entity.js';
import type { Database } from '../../src/platform/database/database.js';

/**
 * An order in the table as payment would leave it, of a customer and a product that need not be there; any part of it
 * may differ. For specs that look at orders and not at how they come about.
 */
export function anOrderRow(database: Database, changes: Partial<OrderEntity> = {}): Promise<OrderEntity> {
  return database.run(async (tx) => {
    await tx.query('SET FOREIGN_KEY_CHECKS = 0');
    const orders = tx.getRepository(OrderEntity);
    const order = await orders.save(
      orders.create({
        akunId: 1,
        orderId: `order-${randomUUID()}`,
        transactionStatus: 'pending',
        amount: 50_000,
        productId: 1,
        productName: 'Self-bot Bulanan',
        botType: 'selfbot',
        lineId: `toko.${randomUUID().slice(0, 8)}`,
        quantity: 1,
        durationCount: 1,
        durationUnit: 'month',
        unitPrice: 50_000,
        quotedUntil: new Date('2027-01-24T07:05:00Z'),
        state: 'open',
        createdAt: new Date('2026-12-24T07:05:00Z'),
        ...changes,
      }),
    );
    await tx.query('SET FOREIGN_KEY_CHECKS = 1');
    return order;
  });
}
