import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Invariants, type RuleStatus } from '../../../platform/invariants/invariants.js';
import { type QueueFigures, Queues } from '../../../platform/queue/queues.js';
import { filled, lastDays } from './domain/days.js';
import {
  type Attention,
  DashboardRepository,
  type DayOf,
  type Ending,
  type Funnel,
  type Method,
  type Sales,
} from './dashboard.repository.js';

const WEEK_MS = 7 * 86_400_000;
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
  funnel: Compared<Funnel>;
  revenueByDay: string[];
  rentalsByDay: number[];
  methods: Method[];
  activeRentals: number;
  endingRentals: number;
  ending: Ending[];
  attention: Attention;
  brokenRules: RuleStatus[];
  /** Null when Redis is away. */
  queues: QueueFigures[] | null;
  signs: { webhook: Date | null; message: Date | null };
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
    const { now, from, to, beforeFrom, beforeEnd, names } = lastDays(this.clock.now(), period);
    const span = { from, to };
    const both = async <T>(figure: (of: { from: Date; to: Date }) => Promise<T>): Promise<Compared<T>> => {
      const [present, before] = await Promise.all([
        figure(span),
        figure({ from: beforeFrom, to: beforeEnd }),
      ]);
      return { now: present, before };
    };
    const repository = this.figures;
    const [sales, rentals, customers, funnel, revenueByDay, rentalsByDay, methods, standing, rules, queues] =
      await Promise.all([
        both((of) => repository.sales(of)),
        both((of) => repository.rentals(of)),
        both((of) => repository.customers(of)),
        both((of) => repository.funnel(of)),
        repository.revenueByDay(span),
        repository.rentalsByDay(span),
        repository.methods(span),
        this.standing(now),
        this.invariants.statuses(),
        this.queues.figures().catch(() => null),
      ]);
    return {
      asOf: now,
      days: names,
      sales,
      rentals,
      customers,
      funnel,
      revenueByDay: filled(names, byDay(revenueByDay), '0.00'),
      rentalsByDay: filled(names, byDay(rentalsByDay), '0').map(Number),
      methods,
      ...standing,
      brokenRules: rules.filter(({ violations, error }) => violations > 0 || error !== null),
      queues,
    };
  }

  private async standing(now: Date) {
    const inAWeek = new Date(now.getTime() + WEEK_MS);
    const weekAgo = new Date(now.getTime() - WEEK_MS);
    const [activeRentals, endingRentals, ending, attention, signs] = await Promise.all([
      this.figures.activeRentals(now),
      this.figures.endingCount(now, inAWeek),
      this.figures.ending(now, LISTED),
      this.figures.attention(weekAgo),
      this.figures.lastSigns(),
    ]);
    return { activeRentals, endingRentals, ending, attention, signs };
  }
}

function byDay(rows: readonly DayOf[]): Map<string, string> {
  return new Map(rows.map(({ day, value }) => [day, value]));
}
