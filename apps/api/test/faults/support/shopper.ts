import { randomUUID } from 'node:crypto';
import type { Sandbox } from '@teamanubot/sandbox';
import type { Dice } from './dice.js';
import type { Shop } from './shop.js';

interface PlacedOrder {
  order_id: string;
  status: string;
}

export interface Account {
  email: string;
  password: string;
}

/** What becomes of an order, and how often. */
const FATES = {
  paid: 36,
  paidAndConfirmed: 16,
  deniedThenPaid: 10,
  paidTwice: 4,
  cancelled: 6,
  cancelledWhilePaying: 8,
  abandoned: 6,
  chosenNotPaid: 6,
  refunded: 8,
} as const;

export type Fate = keyof typeof FATES;

interface Circumstances {
  number: number;
  account: Account;
  shop: Shop;
  sandbox: Sandbox;
  dice: Dice;
  /** Basic authorization of the shop at Midtrans. */
  merchant: string;
  fate?: Fate | undefined;
}

const METHODS = ['qris', 'gopay', 'bca_va', 'credit_card'] as const;
const REFUNDABLE = ['qris', 'gopay'] as const;

/** A customer with one order, who does with it what fate says, whatever the shop is going through. */
export class Shopper {
  readonly fate: Fate;
  orderId = '';
  /** When the money was given to Midtrans, in milliseconds; of several payments, the last. */
  paidAt = Number.NaN;
  private token = '';

  constructor(private readonly lot: Circumstances) {
    this.fate = lot.fate ?? lot.dice.weighted(FATES);
  }

  async live(): Promise<void> {
    await this.logIn();
    const order = await this.order();
    this.orderId = order.order_id;
    await this.fates[this.fate]();
  }

  private readonly fates: Readonly<Record<Fate, () => Promise<unknown> | unknown>> = {
    paid: () => this.pay(this.lot.dice.pick(METHODS)),
    paidAndConfirmed: () => {
      this.pay(this.lot.dice.pick(METHODS));
      return this.act('confirm');
    },
    deniedThenPaid: () => {
      const card = this.choose('credit_card');
      this.lot.sandbox.control.act(card, 'deny');
      return this.pay(this.lot.dice.pick(['qris', 'gopay', 'bca_va']));
    },
    paidTwice: () => {
      const first = this.choose('bca_va');
      this.pay('qris');
      this.lot.sandbox.control.act(first, 'pay');
    },
    cancelled: () => this.act('cancel'),
    cancelledWhilePaying: async () => {
      const transaction = this.choose(this.lot.dice.pick(METHODS));
      const cancelling = this.act('cancel');
      this.payIfStillPossible(transaction);
      await cancelling;
    },
    abandoned: () => undefined,
    chosenNotPaid: () => this.choose(this.lot.dice.pick(METHODS)),
    refunded: () => this.refund(this.pay(this.lot.dice.pick(REFUNDABLE))),
  };

  private async logIn(): Promise<void> {
    const { data } = await this.lot.shop.ask<{ access_token: string }>('POST', '/api/auth/login', {
      body: this.lot.account,
    });
    this.token = data.access_token;
  }

  /** Tried again after no answer it must be the same order: the key says so. */
  private async order(): Promise<PlacedOrder> {
    const headers = { ...this.headers, 'idempotency-key': randomUUID() };
    const body = {
      product_id: 1,
      line_id: `faults.${this.lot.number}`,
      quantity: this.lot.dice.between(1, 3),
    };
    const { status, data } = await this.lot.shop.ask<PlacedOrder>('POST', '/api/orders', { body, headers });
    if (status !== 200 && status !== 201) throw new Error(`An order was answered with ${status}`);
    return data;
  }

  private act(what: 'confirm' | 'cancel') {
    return this.lot.shop.ask('POST', `/api/orders/${this.orderId}/${what}`, {
      body: {},
      headers: this.headers,
    });
  }

  private choose(method: string): string {
    return this.lot.sandbox.control.choose(this.orderId, method).transaction_id;
  }

  private pay(method: string): string {
    const transaction = this.choose(method);
    this.paidAt = Date.now();
    this.lot.sandbox.control.act(transaction, 'pay');
    return transaction;
  }

  private payIfStillPossible(transaction: string): void {
    try {
      this.lot.sandbox.control.act(transaction, 'pay');
    } catch {
      // The cancellation was faster.
    }
  }

  /** As an operator does in Midtrans' own dashboard: we hear of it afterwards. */
  private async refund(transaction: string): Promise<void> {
    const answer = await fetch(`${this.lot.sandbox.url}/v2/${transaction}/refund`, {
      method: 'POST',
      headers: { authorization: this.lot.merchant, 'content-type': 'application/json' },
      body: JSON.stringify({ refund_key: `faults-${this.lot.number}` }),
    });
    if (!answer.ok) throw new Error(`A refund was answered with ${answer.status}`);
  }

  private get headers() {
    return { authorization: `Bearer ${this.token}` };
  }
}
