import { CreateUsers1764000000001 } from './0001-users.js';
import { CreateAkuns1764000000002 } from './0002-akuns.js';
import { CreateProducts1764000000003 } from './0003-products.js';
import { CreatePaymentTransactions1764000000004 } from './0004-payment-transactions.js';
import { CreateStatuses1764000000005 } from './0005-statuses.js';
import { CreateDataPenyewaBots1764000000006 } from './0006-data-penyewa-bots.js';
import { AddRolesToUsers1764000000007 } from './0007-users-roles.js';
import { AddAccessToAkuns1764000000008 } from './0008-akuns-access.js';
import { IndexAkunsNumberKey1764000000009 } from './0009-akuns-number-key.js';
import { AddTermsToProducts1764000000010 } from './0010-products-terms.js';
import { IndexProductsDisplay1764000000011 } from './0011-products-display.js';
import { AddOrderToPaymentTransactions1764000000012 } from './0012-payment-transactions-order.js';
import { IndexPaymentTransactions1764000000013 } from './0013-payment-transactions-keys.js';
import { CreatePaymentAttempts1764000000014 } from './0014-payment-attempts.js';
import { CreateMidtransNotifications1764000000015 } from './0015-midtrans-notifications.js';
import { AddSubscriptionToStatuses1764000000016 } from './0016-statuses-subscription.js';
import { IndexStatuses1764000000017 } from './0017-statuses-keys.js';
import { AddRentalToDataPenyewaBots1764000000018 } from './0018-data-penyewa-bots-rental.js';
import { IndexDataPenyewaBots1764000000019 } from './0019-data-penyewa-bots-keys.js';
import { CreateRentalEntries1764000000020 } from './0020-rental-entries.js';
import { CreateWhatsappMessages1764000000021 } from './0021-whatsapp-messages.js';
import { CreateLoginSessions1764000000022 } from './0022-login-sessions.js';
import { IndexAkunsNewest1764000000023 } from './0023-akuns-newest.js';
import { IndexPaymentTransactionsPaid1764000000024 } from './0024-payment-transactions-paid.js';
import { CreateInvoiceCounters1764000000035 } from './0035-invoice-counters.js';
import { CreateInvoices1764000000036 } from './0036-invoices.js';
import { IndexPaymentTransactionsHistory1764000000037 } from './0037-payment-transactions-history.js';
import { AddReviewToPaymentTransactions1764000000040 } from './0040-payment-transactions-review.js';
import { AddDecisionsToPaymentAttempts1764000000041 } from './0041-payment-attempts-decisions.js';
import { CreateRefunds1764000000042 } from './0042-refunds.js';
import { CreateReviewDecisions1764000000043 } from './0043-review-decisions.js';
import { CreatePaymentComparisons1764000000044 } from './0044-payment-comparisons.js';
import { AddRemindersToStatuses1764000000045 } from './0045-statuses-reminders.js';
import { CreateAuditLogs1764000000050 } from './0050-audit-logs.js';
import { CreateCompensationBatches1764000000051 } from './0051-compensation-batches.js';
import { CreateInvariantResults1764000000052 } from './0052-invariant-results.js';
import { IndexMoneyHealth1764000000053 } from './0053-money-health-keys.js';
import { GuardAppendOnlyTables1764000000054 } from './0054-append-only.js';
import { CreateMessageTemplates1764000000055 } from './0055-message-templates.js';
import { CreateWhatsappAllowances1764000000056 } from './0056-whatsapp-allowances.js';
import { CreateWhatsappGateways1764000000057 } from './0057-whatsapp-gateways.js';
import { IndexWhatsappMessagesLog1764000000058 } from './0058-whatsapp-messages-log.js';
import { AddSecondFactorToUsers1764000000060 } from './0060-users-second-factor.js';
import { CreateRecoveryCodes1764000000061 } from './0061-recovery-codes.js';
import { CreateApiTokens1764000000062 } from './0062-api-tokens.js';
import { CreateUserAvatars1764000000063 } from './0063-user-avatars.js';
import { IndexAkunsLists1764000000064 } from './0064-akuns-lists.js';
import { AddMethodToPaymentTransactions1764000000065 } from './0065-payment-transactions-method.js';
import { IndexPaymentTransactionsLists1764000000066 } from './0066-payment-transactions-lists.js';
import { IndexFiguresOfDays1764000000067 } from './0067-figures-of-days.js';
import { CreateExports1764000000068 } from './0068-exports.js';
import { CreateSettings1764000000069 } from './0069-settings.js';
import { IndexRentalLists1764000000070 } from './0070-rental-lists.js';
import { IndexProductLists1764000000071 } from './0071-product-lists.js';
import { IndexCompensationLists1764000000072 } from './0072-compensation-lists.js';
import { CreateIdempotencyKeys1764000000073 } from './0073-idempotency-keys.js';
import { IndexEverythingLists1764000000074 } from './0074-everything-lists.js';
import { CreateLegacyTables1764000000080 } from './0080-legacy-tables.js';
import { AddLegacyToPaymentTransactions1764000000081 } from './0081-payment-transactions-legacy.js';
import { FreeFormerColumns1764000000082 } from './0082-former-columns.js';
import { CreateDatabaseMarks1764000000095 } from './0095-database-marks.js';
import { IndexPaymentTransactionsOrders1764000000096 } from './0096-payment-transactions-orders.js';
import { IndexRentalsOrders1764000000097 } from './0097-rentals-orders.js';
import { IndexSubscriptionsOrders1764000000098 } from './0098-subscriptions-orders.js';
import { IndexConsoleOrders1764000000099 } from './0099-console-orders.js';
import { IndexAkunsByCreated1764000000100 } from './0100-akuns-by-created.js';
import { AddNameToPaymentAttempts1764000000101 } from './0101-payment-attempts-named.js';

/** In the order in which they run. The first ones make the former application's tables where they do not exist. */
export const MIGRATIONS = [
  CreateUsers1764000000001,
  CreateAkuns1764000000002,
  CreateProducts1764000000003,
  CreatePaymentTransactions1764000000004,
  CreateStatuses1764000000005,
  CreateDataPenyewaBots1764000000006,
  AddRolesToUsers1764000000007,
  AddAccessToAkuns1764000000008,
  IndexAkunsNumberKey1764000000009,
  AddTermsToProducts1764000000010,
  IndexProductsDisplay1764000000011,
  AddOrderToPaymentTransactions1764000000012,
  IndexPaymentTransactions1764000000013,
  CreatePaymentAttempts1764000000014,
  CreateMidtransNotifications1764000000015,
  AddSubscriptionToStatuses1764000000016,
  IndexStatuses1764000000017,
  AddRentalToDataPenyewaBots1764000000018,
  IndexDataPenyewaBots1764000000019,
  CreateRentalEntries1764000000020,
  CreateWhatsappMessages1764000000021,
  CreateLoginSessions1764000000022,
  IndexAkunsNewest1764000000023,
  IndexPaymentTransactionsPaid1764000000024,
  CreateInvoiceCounters1764000000035,
  CreateInvoices1764000000036,
  IndexPaymentTransactionsHistory1764000000037,
  AddReviewToPaymentTransactions1764000000040,
  AddDecisionsToPaymentAttempts1764000000041,
  CreateRefunds1764000000042,
  CreateReviewDecisions1764000000043,
  CreatePaymentComparisons1764000000044,
  AddRemindersToStatuses1764000000045,
  CreateAuditLogs1764000000050,
  CreateCompensationBatches1764000000051,
  CreateInvariantResults1764000000052,
  IndexMoneyHealth1764000000053,
  GuardAppendOnlyTables1764000000054,
  CreateMessageTemplates1764000000055,
  CreateWhatsappAllowances1764000000056,
  CreateWhatsappGateways1764000000057,
  IndexWhatsappMessagesLog1764000000058,
  AddSecondFactorToUsers1764000000060,
  CreateRecoveryCodes1764000000061,
  CreateApiTokens1764000000062,
  CreateUserAvatars1764000000063,
  IndexAkunsLists1764000000064,
  AddMethodToPaymentTransactions1764000000065,
  IndexPaymentTransactionsLists1764000000066,
  IndexFiguresOfDays1764000000067,
  CreateExports1764000000068,
  CreateSettings1764000000069,
  IndexRentalLists1764000000070,
  IndexProductLists1764000000071,
  IndexCompensationLists1764000000072,
  CreateIdempotencyKeys1764000000073,
  IndexEverythingLists1764000000074,
  CreateLegacyTables1764000000080,
  AddLegacyToPaymentTransactions1764000000081,
  FreeFormerColumns1764000000082,
  CreateDatabaseMarks1764000000095,
  IndexPaymentTransactionsOrders1764000000096,
  IndexRentalsOrders1764000000097,
  IndexSubscriptionsOrders1764000000098,
  IndexConsoleOrders1764000000099,
  IndexAkunsByCreated1764000000100,
  AddNameToPaymentAttempts1764000000101,
];
