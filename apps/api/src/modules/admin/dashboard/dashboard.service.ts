import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Invariants, type RuleStatus } from '../../../platform/invariants/invariants.js';
import { type QueueFigures, Queues } from '../../../platform/queue/queues.js';
import { dayFrom, filled, lastDays, type Span } from './domain/days.js';
import { LATELY_DAYS, listsNow, listsSince, SOON_DAYS } from './domain/lists-behind.js';
import {
  DashboardRepository,
  type DayOf,
  type Ending,
  type Funnel,
  type Method,
  type Sales,
  type Standing,
} from './dashboard.repository.js';

const LISTED = 8;

export interface Compared<T> {
  now: T;
  before: T;
}

export interface DashboardView {
  asOf: Date;
  /** Days of Jakarta, the oldest first. */
  days: string[];
  sales: Compared<Sales>;
  rentals: Compared<number>;
  customers: Compared<number>;
  failedOrders: Compared<number>;
  funnel: Compared<Funnel>;
  revenueByDay: string[];
  rentalsByDay: number[];
  methods: Method[];
  ending: Ending[];
  standing: Standing;
  brokenRules: RuleStatus[];
  /** Null when Redis is away. */
  queues: QueueFigures[] | null;
  signs: { webhook: Date | null; message: Date | null };
  /** Where each figure can be looked into. */
  lists: ReturnType<typeof listsSince> & { now: ReturnType<typeof listsNow> };
}

/** How the business stands, against as many days before. */
@Injectable()
export class Dashboard {
  constructor(
    private readonly figures: DashboardRepository,
    private readonly invariants: Invariants,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {}

  async show(period: number): Promise<DashboardView> {
    const asOf = this.clock.now();
    const { names, ...spans } = lastDays(asOf, period);
    const [ofDays, ofNow] = await Promise.all([this.ofDays(names, spans), this.ofNow(asOf)]);
    const { now, ...standing } = ofNow;
    return {
      asOf,
      days: names,
      ...ofDays,
      ...standing,
      lists: { ...listsSince(names[0] as string), now },
    };
  }

  private async ofDays(names: string[], { span, before }: { span: Span; before: Span }) {
    const both = async <T>(figure: (of: Span) => Promise<T>): Promise<Compared<T>> => {
      const [now, then] = await Promise.all([figure(span), figure(before)]);
      return { now, before: then };
    };
    const { figures } = this;
    const [sales, rentals, customers, failedOrders, funnel, revenueByDay, rentalsByDay, methods] =
      await Promise.all([
        both((of) => figures.sales(of)),
        both((of) => figures.rentals(of)),
        both((of) => figures.customers(of)),
        both((of) => figures.failedOrders(of)),
        both((of) => figures.funnel(of)),
        figures.revenueByDay(span),
        figures.rentalsByDay(span),
        figures.methods(span),
      ]);
    return {
      ...{ sales, rentals, customers, failedOrders, funnel, methods },
      revenueByDay: filled(names, byDay(revenueByDay), '0.00'),
      rentalsByDay: filled(names, byDay(rentalsByDay), '0').map(Number),
    };
  }

  private async ofNow(asOf: Date) {
    const today = dayFrom(asOf, 0);
    const until = dayFrom(asOf, SOON_DAYS);
    const lately = dayFrom(asOf, 1 - LATELY_DAYS);
    const [standing, ending, signs, rules, queues] = await Promise.all([
      this.figures.standing({ from: today.from, to: until.to }, lately.from),
      this.figures.ending({ from: asOf, to: until.to }, LISTED),
      this.figures.lastSigns(),
      this.invariants.statuses(),
      this.queues.figures().catch(() => null),
    ]);
    return {
      ...{ standing, ending, signs, queues },
      brokenRules: rules.filter(({ violations, error }) => violations > 0 || error !== null),
      now: listsNow({ today: today.name, until: until.name, lately: lately.name }),
    };
  }
}

function byDay(rows: readonly DayOf[]): Map<string, string> {
  return new Map(rows.map(({ day, value }) => [day, value]));
}
