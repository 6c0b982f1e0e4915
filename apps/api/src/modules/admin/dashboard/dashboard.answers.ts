import { ApiProperty } from '@nestjs/swagger';
import type { Funnel } from './dashboard.repository.js';
import type { Compared, DashboardView } from './dashboard.service.js';

const RUPIAH = { type: 'string', example: '150000.00' } as const;
const MOMENT = { type: 'string', format: 'date-time', nullable: true } as const;

class MoneyFigure {
  @ApiProperty(RUPIAH) value: string;
  @ApiProperty({ ...RUPIAH, description: 'Of as many days before, as far into the last of them' })
  before: string;
}

class CountFigure {
  @ApiProperty() value: number;
  @ApiProperty({ description: 'Of as many days before, as far into the last of them' }) before: number;

  static of<T>({ now, before }: Compared<T>, figure: (of: T) => unknown): CountFigure {
    return { value: Number(figure(now)), before: Number(figure(before)) };
  }
}

class FunnelAnswer {
  @ApiProperty({ description: 'Orders made' }) made: number;
  @ApiProperty({ description: 'Of those, a method was chosen' }) chosen: number;
  @ApiProperty({ description: 'Of those, paid' }) paid: number;

  static of({ made, chosen, paid }: Funnel): FunnelAnswer {
    return { made: Number(made), chosen: Number(chosen), paid: Number(paid) };
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
}

class EndingAnswer {
  @ApiProperty({ description: 'Of the subscription' }) id: number;
  @ApiProperty() akun_id: number;
  @ApiProperty() customer_name: string;
  @ApiProperty() line_id: string;
  @ApiProperty({ type: 'string', format: 'date-time' }) habis: Date;
}

class AttentionAnswer {
  @ApiProperty({ description: 'Orders in review' }) reviews: number;
  @ApiProperty({ description: 'Notifications that could not be tied to a payment' }) notifications: number;
  @ApiProperty({ description: 'WhatsApp messages given up in the last 7 days' }) messages: number;
  @ApiProperty({ description: 'Exports that failed in the last 7 days' }) exports: number;
  @ApiProperty({ description: 'Refunds that wait for somebody to make them' }) refunds: number;
  @ApiProperty({ description: 'Rules about money that are broken' }) rules: number;
  @ApiProperty({ description: 'Jobs that failed' }) jobs: number;
}

class HealthAnswer {
  @ApiProperty({ description: 'The bells can be rung' }) queues: boolean;
  @ApiProperty() jobs_waiting: number;
  @ApiProperty({ ...MOMENT, description: 'When Midtrans last told something' }) webhook_at: Date | null;
  @ApiProperty({ ...MOMENT, description: 'When a message last went out' }) message_at: Date | null;
  @ApiProperty({ type: [String], description: 'Ids of the rules about webhook and outbox that are broken' })
  broken: string[];
}

export class DashboardAnswer {
  @ApiProperty({ type: 'string', format: 'date-time' }) as_of: Date;
  @ApiProperty() revenue: MoneyFigure;
  @ApiProperty({ description: 'Orders paid and not wholly given back' }) paid_orders: CountFigure;
  @ApiProperty({ description: 'Rentals that began' }) new_rentals: CountFigure;
  @ApiProperty() new_customers: CountFigure;
  @ApiProperty() active_rentals: number;
  @ApiProperty({ description: 'Active, and over within 7 days' }) ending_rentals: number;
  @ApiProperty() funnel: FunnelAnswer;
  @ApiProperty() funnel_before: FunnelAnswer;
  @ApiProperty({ type: [DayAnswer], description: 'The oldest first' }) days: DayAnswer[];
  @ApiProperty({ type: [MethodAnswer] }) methods: MethodAnswer[];
  @ApiProperty({ type: [EndingAnswer], description: 'The soonest first' }) ending: EndingAnswer[];
  @ApiProperty() attention: AttentionAnswer;
  @ApiProperty() health: HealthAnswer;

  static of(view: DashboardView): DashboardAnswer {
    const { sales, rentals, customers, funnel, days, revenueByDay, rentalsByDay } = view;
    return {
      as_of: view.asOf,
      revenue: { value: sales.now.revenue, before: sales.before.revenue },
      paid_orders: CountFigure.of(sales, ({ orders }) => orders),
      new_rentals: CountFigure.of(rentals, (count) => count),
      new_customers: CountFigure.of(customers, (count) => count),
      active_rentals: view.activeRentals,
      ending_rentals: view.endingRentals,
      funnel: FunnelAnswer.of(funnel.now),
      funnel_before: FunnelAnswer.of(funnel.before),
      days: days.map((day, index) => ({
        day,
        revenue: revenueByDay[index] ?? '0.00',
        rentals: rentalsByDay[index] ?? 0,
      })),
      methods: view.methods.map(({ method, orders, revenue }) => ({
        method,
        orders: Number(orders),
        revenue,
      })),
      ending: view.ending.map(({ id, akun_id, ...rest }) => ({
        ...rest,
        id: Number(id),
        akun_id: Number(akun_id),
      })),
      attention: attentionOf(view),
      health: healthOf(view),
    };
  }
}

function attentionOf({ attention, brokenRules, queues }: DashboardView): AttentionAnswer {
  const { reviews, notifications, messages, exports, refunds } = attention;
  return {
    reviews: Number(reviews),
    notifications: Number(notifications),
    messages: Number(messages),
    exports: Number(exports),
    refunds: Number(refunds),
    rules: brokenRules.length,
    jobs: (queues ?? []).reduce((sum, { failed }) => sum + failed, 0),
  };
}

const ABOUT_DOORS = /^(payment\.(webhook|inbox|notifications)|whatsapp\.)/;

function healthOf({ queues, signs, brokenRules }: DashboardView): HealthAnswer {
  return {
    queues: queues !== null,
    jobs_waiting: (queues ?? []).reduce((sum, { waiting, delayed }) => sum + waiting + delayed, 0),
    webhook_at: signs.webhook,
    message_at: signs.message,
    broken: brokenRules.map(({ id }) => id).filter((id) => ABOUT_DOORS.test(id)),
  };
}
