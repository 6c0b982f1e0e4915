type Choice<Value extends string = string> = {
  readonly kind: 'choice';
  readonly label: string;
  readonly values: readonly [Value, ...Value[]];
};
type Count = { readonly kind: 'count'; readonly label: string; readonly most: number };

const choice = <const Value extends string>(
  label: string,
  ...values: [Value, ...Value[]]
): Choice<Value> => ({
  kind: 'choice',
  label,
  values,
});
const count = (label: string, most: number): Count => ({ kind: 'count', label, most });

/** Every way in which the sandbox can be told to misbehave. The first value of a choice, and 0, is good behaviour. */
export const FAULTS = {
  notifications: choice('Notifikasi: kirim atau tahan', 'send', 'hold'),
  duplicate: count('Salinan tambahan tiap notifikasi', 100),
  snap_create: choice('Pembuatan token Snap', 'ok', 'error', 'html', 'hang'),
  status: choice('GET status', 'ok', 'error', 'html', 'hang'),
  not_found_http: choice('Status HTTP bila transaksi tidak ada', '200', '404'),
  duplicate_wording: choice('Kalimat untuk order_id yang sudah dipakai', 'en', 'id', 'utilized'),
  whatsapp: choice('Gateway WhatsApp', 'ok', 'error', 'too_many', 'not_found', 'hang'),
} as const;

type FaultName = keyof typeof FAULTS;
type Value<Fault> = Fault extends Choice<infer Text> ? Text : number;

export type FaultSettings = { -readonly [Name in FaultName]: Value<(typeof FAULTS)[Name]> };

const GOOD = Object.fromEntries(
  Object.entries(FAULTS).map(([name, fault]) => [name, fault.kind === 'choice' ? fault.values[0] : 0]),
) as FaultSettings;

function wrong(name: string, value: unknown): string | undefined {
  const fault: Choice | Count | undefined = Object.hasOwn(FAULTS, name)
    ? FAULTS[name as FaultName]
    : undefined;
  if (!fault) return `"${name}" is no fault; there are: ${Object.keys(FAULTS).join(', ')}`;
  if (fault.kind === 'choice') {
    return fault.values.includes(String(value))
      ? undefined
      : `"${name}" is one of: ${fault.values.join(', ')}`;
  }
  const fits = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= fault.most;
  return fits ? undefined : `"${name}" is a whole number from 0 to ${fault.most}`;
}

/** What is wrong with a change of faults; empty when it may be merged. */
export function faultErrors(change: unknown): string[] {
  if (typeof change !== 'object' || change === null || Array.isArray(change))
    return ['an object is expected'];
  return Object.entries(change).flatMap(([name, value]) => wrong(name, value) ?? []);
}

export interface FaultState {
  readonly all: Partial<FaultSettings>;
  readonly orders: Readonly<Record<string, Partial<FaultSettings>>>;
}

/** What was set for all orders and for single ones, which win. Orders need not exist yet. */
export class Faults {
  private all: Partial<FaultSettings> = {};
  private readonly orders = new Map<string, Partial<FaultSettings>>();

  constructor(private readonly changed: () => void) {}

  current(orderId?: string): FaultSettings {
    return { ...GOOD, ...this.all, ...(orderId === undefined ? {} : this.orders.get(orderId)) };
  }

  merge(change: Partial<FaultSettings>, orderId?: string): FaultSettings {
    if (orderId === undefined) this.all = { ...this.all, ...change };
    else this.orders.set(orderId, { ...this.orders.get(orderId), ...change });
    this.changed();
    return this.current(orderId);
  }

  clear(): FaultSettings {
    this.all = {};
    this.orders.clear();
    this.changed();
    return this.current();
  }

  snapshot(): FaultState {
    return { all: this.all, orders: Object.fromEntries(this.orders) };
  }

  restore({ all, orders }: FaultState): void {
    this.all = all;
    for (const [orderId, settings] of Object.entries(orders)) this.orders.set(orderId, settings);
  }
}
