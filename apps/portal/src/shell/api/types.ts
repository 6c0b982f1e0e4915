export type {
  Akun,
  LoginAnswer,
  Order,
  OrderStatus,
  Product,
  Quote,
  RegistrationAnswer,
  Subscription,
  Transaction,
} from './schema.js';
