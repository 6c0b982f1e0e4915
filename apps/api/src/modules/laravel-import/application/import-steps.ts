import type { Clock } from '../../../platform/clock/clock.js';
import type { Database } from '../../../platform/database/database.js';
import { ActivateRental } from '../../subscription/application/activate-rental.service.js';
import { RentalBook } from '../../subscription/application/rental-book.service.js';
import { LedgerRepository } from '../../subscription/persistence/ledger.repository.js';
import { RentalRepository } from '../../subscription/persistence/rental.repository.js';
import { SubscriptionRepository } from '../../subscription/persistence/subscription.repository.js';
import { FormerAccountsRepository } from '../persistence/former-accounts.repository.js';
import { FormerOrdersRepository } from '../persistence/former-orders.repository.js';
import { FormerPaymentsRepository } from '../persistence/former-payments.repository.js';
import { FormerRentalsRepository } from '../persistence/former-rentals.repository.js';
import { FormerTimes } from '../persistence/former-table.js';
import type { FormerTablesRepository } from '../persistence/former-tables.repository.js';
import { PlannedRentalsRepository } from '../persistence/planned-rentals.repository.js';
import { ActivateFormerPayments } from './activate-former-payments.service.js';
import { ImportAccounts } from './import-accounts.service.js';
import { ImportOrders } from './import-orders.service.js';
import { ImportRentals } from './import-rentals.service.js';

export interface Steps {
  accounts: ImportAccounts;
  orders: ImportOrders;
  rentals: ImportRentals;
  payments: ActivateFormerPayments;
}

/** The import is a command without a process around it: its parts are put together here. */
export function stepsOf(
  database: Database,
  clock: Clock,
  tables: FormerTablesRepository,
  zone: string,
  databaseZone: string,
): Steps {
  const times = new FormerTimes(zone, databaseZone);
  const orders = new FormerOrdersRepository(times);
  const payments = new FormerPaymentsRepository();
  const subscriptions = new SubscriptionRepository(database);
  const rentals = new RentalRepository(database);
  const ledger = new LedgerRepository(database);
  const book = new RentalBook(subscriptions, rentals, ledger, clock);
  const activate = new ActivateRental(subscriptions, rentals, ledger, book, clock);
  return {
    accounts: new ImportAccounts(tables, new FormerAccountsRepository(times)),
    orders: new ImportOrders(tables, orders, payments),
    rentals: new ImportRentals(tables, new FormerRentalsRepository(times), new PlannedRentalsRepository()),
    payments: new ActivateFormerPayments(payments, activate),
  };
}
