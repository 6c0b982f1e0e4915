import type { Figures } from './figures.js';

/** One order of a customer, by its place among a hundred customers. */
export interface Slot {
  /** 0 to 99. */
  customer: number;
  /** Which of the customer's bots, from 0, and which of the hundred's, from 0. */
  line: number;
  subscription: number;
  /** Since the customer registered. */
  afterDays: number;
}

export interface Shape {
  slots: Slot[];
  /** Subscriptions of a hundred customers. */
  subscriptions: number;
}

/** The shop is so old. */
export const AGE_DAYS = 5 * 365;
/** Between two orders for one bot; no package that is sold here lasts as long. */
export const APART_DAYS = 31;
/** Between a customer's bots. */
const NEXT_LINE_DAYS = 9;
/** Orders for one bot; who orders more has more bots. */
const ORDERS_A_LINE = 12;

/** Of a hundred customers so many order so often, in proportion: most little, a few very much. */
const HABITS = [
  { customers: 25, orders: 0 },
  { customers: 25, orders: 1 },
  { customers: 15, orders: 2 },
  { customers: 12, orders: 4 },
  { customers: 10, orders: 8 },
  { customers: 8, orders: 15 },
  { customers: 4, orders: 30 },
  { customers: 1, orders: 60 },
] as const;
/** Prime to a hundred: neighbours are of different habits. */
const STEP = 37;

/** How the orders of every hundred customers lie in time, so that there are as many as are asked for by now. */
export function shapeOf({ akuns, transactions }: Figures): Shape {
  const each = (transactions / akuns) * 100;
  const first = shapeOfHundred(each);
  return shapeOfHundred((each * first.slots.length) / Math.max(1, first.slots.length * share(first)));
}

/** When a customer registered, in days since the shop opened: more and more of them. `part`: 0 the first, 1 the last. */
export function registeredAt(part: number): number {
  return AGE_DAYS * part ** (2 / 3);
}

function shapeOfHundred(orders: number): Shape {
  const habits = HABITS.flatMap(({ customers, orders: count }) =>
    Array.from({ length: customers }, (): number => count),
  );
  const scale = orders / habits.reduce((sum, count) => sum + count, 0);
  const slots: Slot[] = [];
  let subscriptions = 0;
  let owed = 0;
  for (const [index, habit] of habits.entries()) {
    owed += habit * scale;
    const count = Math.round(owed);
    owed -= count;
    const lines = Math.ceil(count / ORDERS_A_LINE);
    for (let order = 0; order < count; order++) {
      const line = order % lines;
      const afterDays = Math.floor(order / lines) * APART_DAYS + line * NEXT_LINE_DAYS;
      slots.push({ customer: (index * STEP) % 100, line, subscription: subscriptions + line, afterDays });
    }
    subscriptions += lines;
  }
  return { slots, subscriptions };
}

/** Of the slots, those that lie in the past by now, over all customers. */
function share({ slots }: Shape): number {
  const SAMPLES = 200;
  let past = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const age = AGE_DAYS - registeredAt((sample + 0.5) / SAMPLES);
    past += slots.filter(({ afterDays }) => afterDays < age).length;
  }
  return slots.length === 0 ? 1 : past / (SAMPLES * slots.length);
}
