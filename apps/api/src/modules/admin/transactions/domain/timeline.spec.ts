import { describe, expect, it } from '@jest/globals';
import type { History } from './history.js';
import { timelineOf } from './timeline.js';

const at = (minute: number) => new Date(Date.UTC(2026, 11, 24, 7, minute));
const NOTHING: History = {
  notifications: [],
  attempts: [],
  refunds: [],
  decisions: [],
  entries: [],
  messages: [],
  audit: [],
};
const ORDER = { created_at: at(0), paid_at: null, closed_at: null, close_as: null, amount: '50000.00' };

const ATTEMPT = {
  id: '1',
  transaction_id: 'T-1',
  status: 'pending',
  fraud_status: null,
  payment_type: 'qris',
  gross_amount: '50000.00',
  currency: 'IDR',
  refunded: '0.00',
  returned_by_hand: '0.00',
  applied: 0,
  accepted: 0,
  set_aside: 0,
  settled_at: null,
};

const notification = (id: string, minute: number, state = 'done') => ({
  id,
  transaction_id: 'T-1',
  state,
  tries: 1,
  error: null,
  raw_body: `{"n":${id}}`,
  received_at: at(minute),
  processed_at: at(minute),
});
const audit = (action: string, after: unknown) => ({
  id: '9',
  actor: 'user:7',
  action,
  after,
  created_at: at(30),
});

describe('the life of an order', () => {
  it('begins with its making', () => {
    expect(timelineOf(ORDER, NOTHING)).toMatchObject([{ kind: 'created', at: at(0), amount: '50000.00' }]);
  });

  it('begins with its making also where Midtrans, which tells whole seconds, seems to have been quicker', () => {
    const chosen = { ...ATTEMPT, transacted_at: at(0), created_at: at(0) };
    const order = { ...ORDER, created_at: new Date(at(0).getTime() + 800) };
    const told = timelineOf(order, { ...NOTHING, attempts: [chosen] });
    expect(told.map(({ kind }) => kind)).toEqual(['created', 'method_chosen']);
  });

  it('is told in the order in which it happened, every notification among it', () => {
    const history: History = {
      ...NOTHING,
      // Newest first, as they are read.
      notifications: [notification('2', 8, 'ignored'), notification('1', 5)],
      entries: [
        {
          id: '3',
          rental_id: '12',
          kind: 'payment',
          delta_seconds: '2678400',
          before: at(0),
          after: at(1),
          reason: null,
          actor: 'midtrans',
          created_at: at(5),
        },
      ],
      messages: [
        { id: '4', template: 'invoice', state: 'sent', last_error: null, sent_at: at(1), created_at: at(0) },
        {
          id: '5',
          template: 'refund',
          state: 'failed',
          last_error: '500',
          sent_at: null,
          created_at: at(40),
        },
      ],
    };
    const told = timelineOf({ ...ORDER, paid_at: at(5) }, history);
    expect(told.map(({ kind, state }) => (state ? `${kind} ${state}` : kind))).toEqual([
      'created',
      'message sent',
      'notification done',
      'paid',
      'ledger payment',
      'notification ignored',
      'message failed',
    ]);
    expect(told[4]).toMatchObject({ id: 12, seconds: 2_678_400, actor: 'midtrans' });
    expect(told.at(-1)).toMatchObject({ detail: 'refund: 500' });
    expect(told[2]).toMatchObject({ raw: '{"n":1}' });
  });

  it('tells of a refund who asked, why, and what became of it', () => {
    const refund = {
      id: '1',
      refund_key: 'RF-1',
      transaction_id: 'T-1',
      amount: '20000.00',
      way: 'manual',
      state: 'done',
      reason: 'tidak jadi',
      actor: 'user:7',
      proof: 'TRX 88123',
      finished_by: 'user:8',
      outcome: null,
      asked_at: at(10),
      finished_at: at(20),
    };
    const told = timelineOf(ORDER, { ...NOTHING, refunds: [refund] });
    expect(told.slice(1)).toMatchObject([
      { kind: 'refund_asked', actor: 'user:7', state: 'manual', detail: 'tidak jadi', amount: '20000.00' },
      { kind: 'refund_finished', actor: 'user:8', state: 'done', detail: 'TRX 88123' },
    ]);
    expect(timelineOf(ORDER, { ...NOTHING, refunds: [{ ...refund, finished_at: null }] })).toHaveLength(2);
    const [withdrawn, refused] = ['user:8', null].map(
      (finished_by) =>
        timelineOf(ORDER, { ...NOTHING, refunds: [{ ...refund, state: 'refused', finished_by }] })[2],
    );
    expect([withdrawn?.state, refused?.state]).toEqual(['withdrawn', 'refused']);
  });

  it('takes from the audit log what has no row of its own, as text or as object', () => {
    const rows = [
      audit('order.recheck', '{"state":"paid"}'),
      audit('notification.close', { reason: 'uji coba' }),
      audit('refund.start', {}),
    ];
    expect(timelineOf(ORDER, { ...NOTHING, audit: rows }).slice(1)).toMatchObject([
      { kind: 'notification_closed', detail: 'uji coba' },
      { kind: 'rechecked', state: 'paid', actor: 'user:7' },
    ]);
  });
});
