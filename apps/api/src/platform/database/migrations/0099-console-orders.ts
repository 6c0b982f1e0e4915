import type { MigrationInterface, QueryRunner } from 'typeorm';
import { replaceIndexes } from './schema.js';

const RECEIVED = { midtrans_notifications_received: '(received_at, state)' };
const BY_RECEIVED = { midtrans_notifications_by_received: '(received_at, id, state)' };
const BY_NAME = { users_name: '(name)' };
/** A unique key does not lend itself to orders with a second column. */
const BY_EMAIL = { akuns_by_email: '(email, id)' };

/** The inbox by when it received, in parts; administrators by their names, customers by their addresses. */
export class IndexConsoleOrders1764000000099 implements MigrationInterface {
  readonly name = 'IndexConsoleOrders1764000000099';

  async up(runner: QueryRunner): Promise<void> {
    await replaceIndexes(runner, 'midtrans_notifications', {
      add: BY_RECEIVED,
      drop: Object.keys(RECEIVED),
    });
    await replaceIndexes(runner, 'users', { add: BY_NAME, drop: [] });
    await replaceIndexes(runner, 'akuns', { add: BY_EMAIL, drop: [] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceIndexes(runner, 'akuns', { add: {}, drop: Object.keys(BY_EMAIL) });
    await replaceIndexes(runner, 'users', { add: {}, drop: Object.keys(BY_NAME) });
    await replaceIndexes(runner, 'midtrans_notifications', {
      add: RECEIVED,
      drop: Object.keys(BY_RECEIVED),
    });
  }
}
