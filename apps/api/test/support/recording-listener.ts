import type { Tx } from '../../src/platform/database/database.js';
import {
  PaymentOutcomeListener,
  type OpenedOrder,
  type PaidOutcome,
  type PaidPayment,
  type PaymentOutcomes,
  type ReversedPayment,
} from '../../src/modules/payment/application/payment-outcomes.js';

interface Told {
  opened: OpenedOrder[];
  paid: PaidPayment[];
  reversed: ReversedPayment[];
  returned: ReversedPayment[];
}

const nothing = (): Told => ({ opened: [], paid: [], reversed: [], returned: [] });

/** Remembers what payment told it and committed; what was rolled back was never told. */
export class RecordingListener extends PaymentOutcomeListener {
  /** What it answers to a payment; may throw. */
  onPayment: (payment: PaidPayment) => PaidOutcome = () => ({});
  private told = nothing();
  private readonly uncommitted = new Map<number, Told & { tx: Tx }>();

  constructor(outcomes: PaymentOutcomes) {
    super();
    outcomes.register(this);
  }

  get opened(): readonly OpenedOrder[] {
    return this.told.opened;
  }

  get paid(): readonly PaidPayment[] {
    return this.told.paid;
  }

  get reversed(): readonly ReversedPayment[] {
    return this.told.reversed;
  }

  get returned(): readonly ReversedPayment[] {
    return this.told.returned;
  }

  forget(): void {
    this.told = nothing();
    this.uncommitted.clear();
    this.onPayment = () => ({});
  }

  async onOpened(order: OpenedOrder, tx: Tx): Promise<void> {
    this.toldIn(tx, order).opened.push(order);
  }

  async onPaid(payment: PaidPayment, tx: Tx): Promise<PaidOutcome> {
    this.toldIn(tx, payment).paid.push(payment);
    return this.onPayment(payment);
  }

  async beforeCommit(): Promise<void> {}

  async onReversed(reversal: ReversedPayment, tx: Tx): Promise<void> {
    this.toldIn(tx, reversal).reversed.push(reversal);
  }

  async onReturned(returned: ReversedPayment, tx: Tx): Promise<void> {
    this.toldIn(tx, returned).returned.push(returned);
  }

  /** A transaction that is run again begins anew. */
  private toldIn(tx: Tx, { orderRowId }: { orderRowId: number }): Told {
    const known = this.uncommitted.get(orderRowId);
    const told = known?.tx === tx ? known : { tx, ...nothing() };
    this.uncommitted.set(orderRowId, told);
    return told;
  }

  afterCommit(orderRowId: number): void {
    const { opened, paid, reversed, returned } = this.uncommitted.get(orderRowId) ?? nothing();
    this.told.opened.push(...opened);
    this.told.paid.push(...paid);
    this.told.reversed.push(...reversed);
    this.told.returned.push(...returned);
    this.uncommitted.delete(orderRowId);
  }
}
