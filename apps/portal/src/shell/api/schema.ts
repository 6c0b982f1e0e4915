import type { ErrorCode } from '@teamanubot/contracts';

/** The answers of the API as the portal uses them, until they are generated from its OpenAPI document. */
export interface Config {
  app_name: string;
  midtrans_client_key: string;
  snap_js_url: string;
}

export interface Product {
  id: number;
  name: string;
  description: string;
  price: string;
  bot_type: 'selfbot' | 'official';
  duration_count: number;
  duration_unit: 'day' | 'month' | 'year';
}

export interface Akun {
  id: number;
  name: string;
  email: string;
  whatsapp_number: string;
}

export interface LoginAnswer {
  akun: Akun;
  access_token: string;
  expires_in: number;
}

export interface RegistrationAnswer {
  registration_id: string;
  whatsapp_number: string;
  otp_expires_at: string;
  resend_at: string;
}

export interface Subscription {
  id: number;
  product_id: number;
  product_name: string;
  bot_type: 'selfbot' | 'official';
  line_id: string;
  status: 'active' | 'inactive' | 'expired';
  mulai: string | null;
  habis: string | null;
  renewable: boolean;
}

export type OrderStatus = 'pending' | 'paid' | 'failed' | 'expired' | 'cancelled' | 'refunded' | 'review';

export interface OrderDto {
  order_id: string;
  status: OrderStatus;
  amount: string;
  product: Pick<Product, 'id' | 'name' | 'bot_type' | 'duration_count' | 'duration_unit' | 'price'>;
  line_id: string;
  quantity: number;
  quoted_until: string;
  snap_token: string | null;
  snap_redirect_url: string | null;
  expires_at: string | null;
  created_at: string;
}

export interface TimelineEvent {
  event: 'created' | 'method_chosen' | 'paid' | 'cancelled' | 'expired' | 'active';
  at: string;
}

export interface OrderDetailDto extends OrderDto {
  subscription: Subscription | null;
  timeline: TimelineEvent[];
}

export interface Quote {
  amount: string;
  starts_at: string;
  quoted_until: string;
  renewal: boolean;
  current_habis?: string | null;
}

export interface Failure {
  success: false;
  message: string;
  code: ErrorCode;
  errors?: Record<string, string[]>;
  attempts_left?: number;
  blocked_until?: string;
  amount?: string;
  request_id: string;
}

type Answer<Data> = { content: { 'application/json': { success: true; data: Data; message: string } } };
type Failed = { default: { content: { 'application/json': Failure } } };
type Responses<Data> = { 200: Answer<Data> } & Failed;

type Get<Data> = { get: { parameters: object; responses: Responses<Data> } };
type GetWith<Data, Parameters> = { get: { parameters: Parameters; responses: Responses<Data> } };
type Post<Body, Data, Parameters = object> = {
  post: {
    parameters: Parameters;
    requestBody: { content: { 'application/json': Body } };
    responses: Responses<Data>;
  };
};
type PostEmpty<Data> = { post: { parameters: object; responses: Responses<Data> } };
type OrderPath = { path: { order_id: string } };

export interface paths {
  '/api/config': Get<Config>;
  '/api/catalog/products': Get<Product[]>;
  '/api/catalog/products/{id}': GetWith<Product, { path: { id: number } }>;
  '/api/auth/register': Post<
    { name: string; email: string; whatsapp_number: string; password: string; password_confirmation: string },
    RegistrationAnswer
  >;
  '/api/auth/register/resend': Post<{ registration_id: string }, RegistrationAnswer>;
  '/api/auth/register/verify': Post<{ registration_id: string; otp: string }, LoginAnswer>;
  '/api/auth/login': Post<{ email: string; password: string; remember?: boolean }, LoginAnswer>;
  '/api/auth/refresh': PostEmpty<LoginAnswer>;
  '/api/auth/logout': PostEmpty<null>;
  '/api/me': Get<Akun>;
  '/api/me/subscriptions': Get<Subscription[]>;
  '/api/me/transactions': Get<OrderDto[]>;
  '/api/me/quote': GetWith<Quote, { query: { product_id: number; line_id: string; quantity: number } }>;
  '/api/orders': Post<
    { product_id: number; line_id: string; quantity?: number; expected_amount?: string },
    OrderDto,
    { header?: { 'Idempotency-Key'?: string } }
  >;
  '/api/orders/{order_id}': GetWith<OrderDetailDto, OrderPath>;
  '/api/orders/{order_id}/confirm': Post<{ transaction_id?: string }, OrderDetailDto, OrderPath>;
  '/api/orders/{order_id}/cancel': { post: { parameters: OrderPath; responses: Responses<OrderDetailDto> } };
}
