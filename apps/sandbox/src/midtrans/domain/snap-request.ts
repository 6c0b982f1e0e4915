import { parseOffsetTime } from './wib.js';

type AccountWish = { readonly va_number?: string };

/** What the sandbox reads of the create request; the rest is accepted and ignored, as Midtrans does. */
export interface SnapRequest {
  readonly transaction_details: { readonly order_id: string; readonly gross_amount: number };
  readonly enabled_payments?: readonly string[];
  readonly customer_details?: {
    readonly first_name?: string;
    readonly last_name?: string;
    readonly email?: string;
    readonly phone?: string;
  };
  readonly item_details?: readonly {
    readonly name: string;
    readonly price: number;
    readonly quantity: number;
  }[];
  readonly expiry?: { readonly start_time?: string; readonly unit: string; readonly duration: number };
  readonly page_expiry?: { readonly unit: string; readonly duration: number };
  readonly callbacks?: { readonly finish?: string };
  readonly bca_va?: AccountWish;
  readonly bni_va?: AccountWish;
  readonly bri_va?: AccountWish;
  readonly cimb_va?: AccountWish;
  readonly permata_va?: AccountWish;
  readonly credit_card?: { readonly type?: 'authorize' | 'authorize_capture' };
  readonly custom_field1?: string;
  readonly custom_field2?: string;
  readonly custom_field3?: string;
}

type Json = Record<string, unknown>;

/** A check answers the sentence that Midtrans would, or nothing. */
type Check = (body: Json) => string | false | undefined;

const objectAt = (body: Json, key: string): Json => {
  const value = body[key];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
};

const absent = (value: unknown): boolean => value === undefined || value === null || value === '';

function orderId(body: Json): ReturnType<Check> {
  const id = objectAt(body, 'transaction_details').order_id;
  if (absent(id)) return 'transaction_details.order_id is required';
  if (typeof id !== 'string') return 'transaction_details.order_id is invalid';
  return id.length > 50 && 'transaction_details.order_id too long';
}

function grossAmount(body: Json): ReturnType<Check> {
  const amount = objectAt(body, 'transaction_details').gross_amount;
  if (absent(amount)) return 'transaction_details.gross_amount is required';
  if (!Number.isFinite(amount)) return 'transaction_details.gross_amount is not a number';
  if ((amount as number) < 0.01)
    return 'transaction_details.gross_amount must be greater than or equal to 0.01';
  return !Number.isInteger(amount) && 'transaction_details.gross_amount must not have decimals';
}

const items = (body: Json): Json[] | undefined =>
  Array.isArray(body.item_details) ? (body.item_details as Json[]) : undefined;

function itemList(body: Json): ReturnType<Check> {
  if (body.item_details === undefined) return false;
  const list = items(body);
  if (!list?.every((item) => typeof item === 'object' && item !== null)) return 'item_details is invalid';
  if (list.some((item) => absent(item.name))) return 'item_details Name is required';
  if (list.some((item) => String(item.name).length > 50)) return 'item_details Name too long';
  if (list.some((item) => !Number.isInteger(item.price))) return 'item_details Price is not a number';
  return (
    list.some((item) => !Number.isInteger(item.quantity) || (item.quantity as number) < 1) &&
    'item_details Quantity must be greater than or equal to 1'
  );
}

function itemSum(body: Json): ReturnType<Check> {
  const amount = objectAt(body, 'transaction_details').gross_amount;
  const list = items(body);
  if (!list || !Number.isInteger(amount)) return false;
  const sum = list.reduce((total, item) => total + Number(item?.price) * Number(item?.quantity), 0);
  return (
    Number.isFinite(sum) &&
    sum !== amount &&
    'transaction_details.gross_amount is not equal to the sum of item_details'
  );
}

const tooLong =
  (path: readonly [string, string] | readonly [string], limit: number): Check =>
  (body) => {
    const [first, second] = path;
    const value = second === undefined ? body[first] : objectAt(body, first)[second];
    return String(value ?? '').length > limit && `${path.join('.')} too long`;
  };

const UNIT_MS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** `{duration: 60, unit: "minutes"}` in milliseconds; NaN when it is not a duration. */
export const durationMs = ({ unit, duration }: { unit?: unknown; duration?: unknown }): number =>
  Number.isInteger(duration)
    ? Number(duration) * (UNIT_MS[String(unit).replace(/s$/, '')] ?? Number.NaN)
    : Number.NaN;

function expiry(body: Json): ReturnType<Check> {
  if (absent(body.expiry)) return false;
  const given = objectAt(body, 'expiry');
  if (!(durationMs(given) >= 20_000)) return 'expiry.duration must be at least 20 seconds';
  if (absent(given.start_time)) return false;
  return (
    parseOffsetTime(String(given.start_time)) === undefined &&
    'expiry.start_time format is invalid, use yyyy-MM-dd HH:mm:ss Z'
  );
}

function pageExpiry(body: Json): ReturnType<Check> {
  if (absent(body.page_expiry)) return false;
  const length = durationMs(objectAt(body, 'page_expiry'));
  return (
    !(length >= 5 * 60_000 && length <= 7 * 86_400_000) && 'page_expiry must be between 5 minutes and 7 days'
  );
}

const enabledPayments: Check = ({ enabled_payments: list }) =>
  !absent(list) && !(Array.isArray(list) && list.length > 0) && 'enabled_payments is invalid';

/** The first seven are worded as Midtrans words them; where its wording is not known, in the same manner. */
const CHECKS: readonly Check[] = [
  orderId,
  grossAmount,
  itemSum,
  itemList,
  expiry,
  pageExpiry,
  enabledPayments,
  tooLong(['customer_details', 'first_name'], 255),
  tooLong(['customer_details', 'last_name'], 255),
  tooLong(['customer_details', 'email'], 255),
  tooLong(['customer_details', 'phone'], 255),
  tooLong(['callbacks', 'finish'], 255),
  tooLong(['custom_field1'], 255),
  tooLong(['custom_field2'], 255),
  tooLong(['custom_field3'], 255),
];

export const BAD_JSON = 'There was a problem in the JSON you submitted';

/** Everything that is wrong with a create request, in Midtrans' sentences; empty when it is a `SnapRequest`. */
export function snapRequestErrors(body: unknown): string[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [BAD_JSON];
  return CHECKS.map((check) => check(body as Json)).filter((message) => typeof message === 'string');
}
