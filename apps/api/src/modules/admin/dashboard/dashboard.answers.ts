import { ApiProperty } from '@nestjs/swagger';
import type { Compared, DashboardView } from './dashboard.service.js';

const RUPIAH = { type: 'string', example: '150000.00' } as const;
const MOMENT = { type: 'string', format: 'date-time', nullable: true } as const;
const BEFORE = 'Of as many days before, as far into the last of them';
const BEHIND = {
  example: 'transactions?filter[state]=review',
  description: 'The list that the figure counts: below /api/admin/, and the same in the console',
};

class MoneyFigure {
  @ApiProperty(RUPIAH) value: string;
  @ApiProperty({ ...RUPIAH, description: BEFORE }) before: string;
  @ApiProperty({ ...BEHIND, description: 'The list that adds up to it' }) list: string;
}

class CountFigure {
  @ApiProperty() value: number;
  @ApiProperty({ description: BEFORE }) before: number;
  @ApiProperty(BEHIND) list: string;

  static of<T>({ now, before }: Compared<T>, figure: (of: T) => unknown, list: string): CountFigure {
    return { value: Number(figure(now)), before: Number(figure(before)), list };
  }
}

class StandingFigure {
  @ApiProperty() value: number;
  @ApiProperty(BEHIND) list: string;

  static of(count: string, list: string): StandingFigure {
    return { value: Number(count), list };
  }
}

class FunnelAnswer {
  @ApiProperty({ description: 'Orders made' }) made: CountFigure;
  @ApiProperty({ description: 'Of those, a method was chosen' }) chosen: CountFigure;
  @ApiProperty({ description: 'Of those, paid' }) paid: CountFigure;

  static of({ funnel, lists }: DashboardView): FunnelAnswer {
    const step = (name: 'made' | 'chosen' | 'paid') =>
      CountFigure.of(funnel, (of) => of[name], lists.funnel[name]);
    return { made: step('made'), chosen: step('chosen'), paid: step('paid') };
  }
}

class DayAnswer {
  @ApiProperty({ example: '2026-12-24', description: 'Of Jakarta' }) day: string;
  @ApiProperty(RUPIAH) revenue: string;
  @ApiProperty() rentals: number;
}

class MethodAnswer {
  @ApiProperty({ type: 'string', nullable: true, example: 'qris' }) method: string | null;
  @ApiProperty() orders: number;
  @ApiProperty(RUPIAH) revenue: string;
  @ApiProperty(BEHIND) list: string;
}

class EndingAnswer {
  @ApiProperty({ description: 'Of the subscription' }) id: number;
  @ApiProperty() customer_name: string;
  @ApiProperty() line_id: string;
  @ApiProperty({ type: 'string', format: 'date-time' }) habis: Date;
}

class AttentionAnswer {
  @ApiProperty({ description: 'Orders in review' }) reviews: StandingFigure;
  @ApiProperty({ description: 'Notifications that could not be tied to a payment' })
  notifications: StandingFigure;
  @ApiProperty({ description: 'Orders of which money has to be given back by hand' }) refunds: StandingFigure;
  @ApiProperty({ description: 'WhatsApp messages of the last 7 days that were given up' })
  messages: StandingFigure;
  @ApiProperty({ description: 'Rules about money that are broken' }) rules: number;
  @ApiProperty({ description: 'Jobs that failed' }) jobs: number;
}

class HealthAnswer {
  @ApiProperty({ description: 'The bells can be rung' }) queues: boolean;
  @ApiProperty() jobs_waiting: number;
  @ApiProperty({ ...MOMENT, description: 'When Midtrans last told something' }) webhook_at: Date | null;
  @ApiProperty({ ...MOMENT, description: 'When a message last went out' }) message_at: Date | null;
  @ApiProperty({ description: 'No rule about the webhook and its inbox is broken' }) webhook: boolean;
  @ApiProperty({ description: 'No rule about the outbox is broken' }) gateway: boolean;
}

export class DashboardAnswer {
  @ApiProperty({ type: 'string', format: 'date-time' }) as_of: Date;
  @ApiProperty() revenue: MoneyFigure;
  @ApiProperty({ description: 'Orders paid and not wholly given back' }) paid_orders: CountFigure;
  @ApiProperty({ description: 'Rentals that began' }) new_rentals: CountFigure;
  @ApiProperty() new_customers: CountFigure;
  @ApiProperty({ description: 'Orders of which the payment failed' }) failed_orders: CountFigure;
  @ApiProperty() active_rentals: StandingFigure;
  @ApiProperty({ description: 'Active, and over today or within the 7 days after' })
  ending_rentals: StandingFigure;
  @ApiProperty({ description: 'Orders that can still be paid' }) open_orders: StandingFigure;
  @ApiProperty() funnel: FunnelAnswer;
  @ApiProperty({ type: [DayAnswer], description: 'The oldest first' }) days: DayAnswer[];
  @ApiProperty({ type: [MethodAnswer] }) methods: MethodAnswer[];
  @ApiProperty({ type: [EndingAnswer], description: 'The soonest first' }) ending: EndingAnswer[];
  @ApiProperty() attention: AttentionAnswer;
  @ApiProperty() health: HealthAnswer;

  static of(view: DashboardView): DashboardAnswer {
    const { sales, lists, standing } = view;
    return {
      as_of: view.asOf,
      revenue: { value: sales.now.revenue, before: sales.before.revenue, list: lists.paid },
      paid_orders: CountFigure.of(sales, ({ orders }) => orders, lists.paid),
      new_rentals: CountFigure.of(view.rentals, (count) => count, lists.rentals),
      new_customers: CountFigure.of(view.customers, (count) => count, lists.customers),
      failed_orders: CountFigure.of(view.failedOrders, (count) => count, lists.failed),
      active_rentals: StandingFigure.of(standing.active, lists.now.active),
      ending_rentals: StandingFigure.of(standing.ending, lists.now.ending),
      open_orders: StandingFigure.of(standing.open, lists.now.open),
      funnel: FunnelAnswer.of(view),
      days: view.days.map((day, index) => ({
        day,
        revenue: view.revenueByDay[index] ?? '0.00',
        rentals: view.rentalsByDay[index] ?? 0,
      })),
      methods: view.methods.map(({ method, orders, revenue }) => ({
        ...{ method, orders: Number(orders), revenue },
        list: lists.method(method),
      })),
      ending: view.ending.map(({ id, ...rest }) => ({ ...rest, id: Number(id) })),
      attention: attentionOf(view),
      health: healthOf(view),
    };
  }
}

function attentionOf({ standing, lists, brokenRules, queues }: DashboardView): AttentionAnswer {
  return {
    reviews: StandingFigure.of(standing.reviews, lists.now.reviews),
    notifications: StandingFigure.of(standing.notifications, lists.now.notifications),
    refunds: StandingFigure.of(standing.refunds, lists.now.refunds),
    messages: StandingFigure.of(standing.messages, lists.now.messages),
    rules: brokenRules.length,
    jobs: (queues ?? []).reduce((sum, { failed }) => sum + failed, 0),
  };
}

const ABOUT_THE_WEBHOOK = /^payment\.(webhook|inbox|notifications)/;
const ABOUT_THE_GATEWAY = /^whatsapp\./;

function healthOf({ queues, signs, brokenRules }: DashboardView): HealthAnswer {
  const holds = (about: RegExp) => !brokenRules.some(({ id }) => about.test(id));
  return {
    queues: queues !== null,
    jobs_waiting: (queues ?? []).reduce((sum, { waiting, delayed }) => sum + waiting + delayed, 0),
    webhook_at: signs.webhook,
    message_at: signs.message,
    webhook: holds(ABOUT_THE_WEBHOOK),
    gateway: holds(ABOUT_THE_GATEWAY),
  };
}
