import type { ErrorCode } from '@teamanubot/contracts';

/** The answers of the API as the console uses them, until they are generated from its OpenAPI document. */
export interface User {
  id: number;
  name: string;
  email: string;
  role: 'owner' | 'operator' | 'finance' | 'viewer';
  avatar_url: string | null;
}

export interface AdminLogin {
  user: User;
  access_token: string;
  expires_in: number;
}

export interface Order {
  order_id: string;
  created_at: string;
  customer_name: string;
  product_name: string;
  amount: string;
  state:
    | 'open'
    | 'cancelling'
    | 'cancelled'
    | 'expired'
    | 'failed'
    | 'paid'
    | 'part_refunded'
    | 'refunded'
    | 'reversed'
    | 'review';
  review_reason: string | null;
}

export interface FailedMessage {
  id: number;
  number: string;
  template: string;
  error: string | null;
  failed_at: string;
}

export interface Overview {
  as_of: string;
  figures: {
    active_rentals: number;
    ending_rentals: number;
    open_orders: number;
    new_customers: number;
    revenue_week: string;
    revenue_month: string;
  };
  attention: {
    orders_in_review: number;
    failed_messages: number;
    newest_in_review: Order[];
    newest_failed_messages: FailedMessage[];
  };
  newest_orders: Order[];
}

interface Failure {
  success: false;
  message: string;
  code: ErrorCode;
  errors?: Record<string, string[]>;
  request_id: string;
}

interface Responses<Data> {
  200: { content: { 'application/json': { success: true; data: Data; message: string } } };
  default: { content: { 'application/json': Failure } };
}

export interface paths {
  '/api/admin/auth/login': {
    post: {
      parameters: object;
      requestBody: { content: { 'application/json': { email: string; password: string } } };
      responses: Responses<AdminLogin>;
    };
  };
  '/api/admin/auth/logout': { post: { parameters: object; responses: Responses<null> } };
  '/api/admin/overview': { get: { parameters: object; responses: Responses<Overview> } };
}
