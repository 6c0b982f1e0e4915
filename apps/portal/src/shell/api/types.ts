export type {
  Akun,
  LoginAnswer,
  OrderDetailDto as OrderDetail,
  OrderDto as Order,
  OrderStatus,
  Product,
  Quote,
  RegistrationAnswer,
  Subscription,
} from './schema.js';
