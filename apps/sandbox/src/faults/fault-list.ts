export type Choice<Value extends string = string> = {
  readonly kind: 'choice';
  readonly group: FaultGroup;
  readonly label: string;
  readonly values: readonly [Value, ...Value[]];
};
export type Count = {
  readonly kind: 'count';
  readonly group: FaultGroup;
  readonly label: string;
  readonly least: number;
  readonly most: number;
};

/** In the order in which the control page shows them. */
export const FAULT_GROUPS = {
  delivery: 'Pengiriman notifikasi',
  content: 'Isi notifikasi dan status',
  snap: 'Snap: halaman pembayaran',
  core: 'Core API: status, batal, pengembalian dana',
  whatsapp: 'Gateway WhatsApp',
} as const;

export type FaultGroup = keyof typeof FAULT_GROUPS;

const choice = <const Value extends string>(
  group: FaultGroup,
  label: string,
  ...values: [Value, ...Value[]]
): Choice<Value> => ({ kind: 'choice', group, label, values });

const count = (group: FaultGroup, label: string, most: number, least = 0): Count => ({
  kind: 'count',
  group,
  label,
  least,
  most,
});

/** Answers that are none, of a call that did nothing. */
const BROKEN = ['error', 'bad_gateway', 'html', 'hang', 'reset'] as const;
/** The call did its work, and the answer never arrives: the connection is cut, or nothing is said. */
const LOST = ['lost', 'lost_hang'] as const;

/** Every way in which the sandbox can be told to misbehave. The first value of a choice, and 0, is good behaviour. */
export const FAULTS = {
  /** `hold` keeps them until they are released; `off`: none are sent, as when no address is set. */
  notifications: choice('delivery', 'Kirim, tahan, atau matikan', 'send', 'hold', 'off'),
  /** So many coming ones are lost for good; counts down. */
  drop: count('delivery', 'Hilangkan sekian notifikasi berikutnya', 100),
  delay_seconds: count('delivery', 'Tunda tiap notifikasi (detik)', 604_800),
  duplicate: count('delivery', 'Salinan tambahan tiap notifikasi', 100),
  /** `reversed`: each waits for the next one about the same order, and goes out after it. */
  order: choice('delivery', 'Urutan', 'as_it_is', 'reversed'),

  signature: choice('content', 'Tanda tangan', 'right', 'forged'),
  /** Rupiah by which `gross_amount` differs from the order, as with imposed fees (above 0) or promotions (below). */
  fee: count('content', 'Selisih gross_amount (rupiah)', 10_000_000, -10_000_000),
  extra_fields: choice('content', 'Field tambahan yang tak dikenal', 'none', 'some'),
  optional_fields: choice('content', 'Field opsional', 'complete', 'no_fraud_status', 'none'),
  transaction_id: choice('content', 'Bentuk transaction_id', 'uuid', 'dana'),
  status_order_id: choice('content', 'order_id di GET status', 'order_id', 'transaction_id'),

  /** `webhook_first`: the page is paid, and the webhook told, before the create call is answered. */
  snap_create: choice('snap', 'Pembuatan token', 'ok', ...BROKEN, ...LOST, 'webhook_first'),
  token_cancel: choice('snap', 'Pembatalan token', 'ok', ...BROKEN, ...LOST),
  duplicate_wording: choice('snap', 'Kalimat untuk order_id yang sudah dipakai', 'en', 'id', 'utilized'),

  status: choice('core', 'GET status', 'ok', ...BROKEN),
  not_found_http: choice('core', 'Status HTTP bila transaksi tidak ada', '200', '404'),
  /** Of cancel, expire, approve, deny and capture. */
  cancel: choice('core', 'Batal, kedaluwarsa, setujui, tolak, capture', 'ok', ...BROKEN, ...LOST),
  refund: choice('core', 'Pengembalian dana', 'ok', ...BROKEN, ...LOST),
  /** `bank_refuses`: 202 in the body, which the official client resolves; `rejected`: 414. */
  refund_verdict: choice('core', 'Keputusan pengembalian dana', 'approved', 'bank_refuses', 'rejected'),
  refund_confirm_seconds: count('core', 'Konfirmasi bank atas pengembalian dana setelah (detik)', 604_800),

  whatsapp: choice(
    'whatsapp',
    'Jawaban gateway',
    'ok',
    'error',
    'too_many',
    'not_found',
    'hang',
    'reset',
    ...LOST,
  ),
} as const;

export type FaultName = keyof typeof FAULTS;
type Value<Fault> = Fault extends Choice<infer Text> ? Text : number;

export type FaultSettings = { -readonly [Name in FaultName]: Value<(typeof FAULTS)[Name]> };

export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

export const GOOD_BEHAVIOUR = Object.fromEntries(
  Object.entries(FAULTS).map(([name, fault]) => [name, fault.kind === 'choice' ? fault.values[0] : 0]),
) as FaultSettings;
