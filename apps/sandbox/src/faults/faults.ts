import {
  FAULTS,
  GOOD_BEHAVIOUR,
  type Choice,
  type Count,
  type FaultName,
  type FaultSettings,
} from './fault-list.js';

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
  const fits = Number.isInteger(value) && Number(value) >= fault.least && Number(value) <= fault.most;
  return fits ? undefined : `"${name}" is a whole number from ${fault.least} to ${fault.most}`;
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
    return { ...GOOD_BEHAVIOUR, ...this.all, ...(orderId === undefined ? {} : this.orders.get(orderId)) };
  }

  merge(change: Partial<FaultSettings>, orderId?: string): FaultSettings {
    if (orderId === undefined) this.all = { ...this.all, ...change };
    else this.orders.set(orderId, { ...this.orders.get(orderId), ...change });
    this.changed();
    return this.current(orderId);
  }

  /** Whether one more notification is to be lost; each that is counts. */
  takeDrop(orderId: string): boolean {
    const own = this.orders.get(orderId)?.drop;
    const left = own ?? this.all.drop ?? 0;
    if (left === 0) return false;
    this.merge({ drop: left - 1 }, own === undefined ? undefined : orderId);
    return true;
  }

  /** Good behaviour again: for everybody, or for one order, which then follows what is set for all. */
  clear(orderId?: string): FaultSettings {
    if (orderId === undefined) {
      this.all = {};
      this.orders.clear();
    } else this.orders.delete(orderId);
    this.changed();
    return this.current(orderId);
  }

  snapshot(): FaultState {
    return { all: this.all, orders: Object.fromEntries(this.orders) };
  }

  restore({ all, orders }: FaultState): void {
    this.all = all;
    for (const [orderId, settings] of Object.entries(orders)) this.orders.set(orderId, settings);
  }
}
