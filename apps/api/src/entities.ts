import { WhatsappMessageEntity } from './integrations/whatsapp/whatsapp-message.entity.js';
import { AkunEntity } from './modules/auth/akun.entity.js';
import { ApiTokenEntity } from './modules/auth/api-token.entity.js';
import { AvatarEntity } from './modules/auth/avatar.entity.js';
import { RecoveryCodeEntity } from './modules/auth/recovery-code.entity.js';
import { SessionEntity } from './modules/auth/session.entity.js';
import { UserEntity } from './modules/auth/user.entity.js';
import { ProductEntity } from './modules/catalog/product.entity.js';
import { AttemptEntity } from './modules/payment/persistence/attempt.entity.js';
import { ComparisonEntity } from './modules/payment/persistence/comparison.entity.js';
import { NotificationEntity } from './modules/payment/persistence/notification.entity.js';
import { OrderEntity } from './modules/payment/persistence/order.entity.js';
import { InvoiceEntity } from './modules/subscription/persistence/invoice.entity.js';
import { RefundEntity } from './modules/payment/persistence/refund.entity.js';
import { ReviewDecisionEntity } from './modules/payment/persistence/review.entity.js';
import { CompensationBatchEntity } from './modules/subscription/persistence/compensation-batch.entity.js';
import { RentalEntryEntity } from './modules/subscription/persistence/rental-entry.entity.js';
import { RentalEntity } from './modules/subscription/persistence/rental.entity.js';
import { SubscriptionEntity } from './modules/subscription/persistence/subscription.entity.js';
import { AuditLogEntity } from './platform/audit/audit-log.entity.js';
import type { Entities } from './platform/database/data-source.js';

/** Every entity of every module; TypeORM reads them, migrations own the tables. */
export const ENTITIES: Entities = [
  WhatsappMessageEntity,
  AkunEntity,
  UserEntity,
  RecoveryCodeEntity,
  AvatarEntity,
  ApiTokenEntity,
  SessionEntity,
  ProductEntity,
  OrderEntity,
  AttemptEntity,
  NotificationEntity,
  RefundEntity,
  ReviewDecisionEntity,
  ComparisonEntity,
  SubscriptionEntity,
  RentalEntity,
  RentalEntryEntity,
  InvoiceEntity,
  CompensationBatchEntity,
  AuditLogEntity,
];
