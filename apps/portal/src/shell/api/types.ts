import type { components } from '@teamanubot/contracts/client';

type Schemas = components['schemas'];

export type Akun = Schemas['AkunAnswer'];
export type LoginAnswer = Schemas['CustomerLoginAnswer'];
export type RegistrationAnswer = Schemas['CodeSentAnswer'];
export type ResetAnswer = Schemas['ResetRequestedAnswer'];
export type NumberCodeAnswer = Schemas['NumberCodeSentAnswer'];
export type Session = Schemas['SessionAnswer'];
export type Product = Schemas['ProductDto'];
export type Quote = Schemas['QuoteDto'];
export type Order = Schemas['OrderDto'];
export type OrderDetail = Schemas['OrderDetailDto'];
export type OrderStatus = Order['status'];
export type Subscription = Schemas['SubscriptionDto'];
export type SubscriptionDetail = Schemas['SubscriptionDetailDto'];
export type Entry = Schemas['EntryDto'];
export type Transaction = Schemas['TransactionDto'];
export type Renewal = Schemas['RenewalDto'];
