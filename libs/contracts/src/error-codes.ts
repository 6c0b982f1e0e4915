/**
 * Every expected failure of the API, and the HTTP status that it is answered with.
 * The wording in both languages is in `@teamanubot/phrases`; a code without a sentence does not compile.
 */
export const ERROR_STATUS = {
  malformed_request: 400,
  notification_malformed: 400,
  unauthenticated: 401,
  session_ended: 401,
  invalid_credentials: 401,
  forbidden: 403,
  signature_invalid: 403,
  account_deactivated: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  price_changed: 409,
  order_paid: 409,
  order_closed: 409,
  order_in_review: 409,
  subscription_suspended: 409,
  otp_expired: 410,
  registration_expired: 410,
  reset_expired: 410,
  number_change_expired: 410,
  payload_too_large: 413,
  unsupported_media_type: 415,
  validation_failed: 422,
  otp_wrong: 422,
  otp_blocked: 429,
  otp_cooldown: 429,
  too_many_requests: 429,
  internal_error: 500,
  midtrans_invalid_answer: 502,
  service_unavailable: 503,
  database_unavailable: 503,
  otp_unavailable: 503,
  midtrans_unavailable: 503,
  order_busy: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;
