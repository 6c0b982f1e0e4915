import type { FaultState, Faults } from './faults/faults.js';
import type { Order } from './midtrans/domain/order.js';
import type { Notifier } from './midtrans/notifier.js';
import type { OrderBook } from './midtrans/order-book.js';
import type { Transactions } from './midtrans/transactions.js';
import type { Message, MessageStore } from './whatsapp/message-store.js';

/** What outlives a restart. */
export interface State {
  readonly orders: readonly Order[];
  readonly messages: readonly Message[];
  readonly faults: FaultState;
  readonly retrySpeed: number;
}

export interface StateOwners {
  readonly book: OrderBook;
  readonly messages: MessageStore;
  readonly faults: Faults;
  readonly notifier: Notifier;
  readonly transactions: Transactions;
}

export const snapshotOf = ({ book, messages, faults, notifier }: StateOwners): State => ({
  orders: book.all(),
  messages: messages.list(),
  faults: faults.snapshot(),
  retrySpeed: notifier.retrySpeed,
});

/** Takes a former process' state over, and goes on with what was under way. */
export function restore(state: State, { book, messages, faults, notifier, transactions }: StateOwners): void {
  state.orders.forEach((order) => book.add(order));
  messages.restore(state.messages);
  faults.restore(state.faults);
  notifier.retrySpeed = state.retrySpeed;
  transactions.resume();
  notifier.resume();
}
