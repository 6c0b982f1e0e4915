import { describe, expect, it } from '@jest/globals';
import { wib } from '../../../../test/support/jakarta.js';
import { leastUrgentNow, URGENCY, type Urgency, urgencyAt, urgencyOf } from './urgency.js';

describe('urgency', () => {
  it.each([
    ['otp_register', 'otp'],
    ['otp_reset', 'otp'],
    ['otp_number', 'otp'],
    ['invoice', 'payment'],
    ['payment_active', 'payment'],
    ['refund', 'payment'],
    ['refund_ended', 'payment'],
    ['refund_surplus', 'payment'],
    ['number_changed', 'payment'],
    ['template_test', 'payment'],
    ['reminder_7', 'other'],
    ['reminder_1', 'other'],
    ['rental_ended', 'other'],
  ] as const)('of %s is that of %s', (kind, urgency) => {
    expect(urgencyOf(kind)).toBe(urgency);
  });

  it('can be told from what is stored', () => {
    for (const [urgency, priority] of Object.entries(URGENCY))
      expect(urgencyAt(priority)).toBe(urgency as Urgency);
  });

  it('lets nothing go at night that can wait', () => {
    expect(leastUrgentNow(wib('2026-12-24T20:59'))).toBe(URGENCY.other);
    expect(leastUrgentNow(wib('2026-12-24T21:00'))).toBe(URGENCY.payment);
    expect(leastUrgentNow(wib('2026-12-25T07:00'))).toBe(URGENCY.other);
  });

  it('puts codes first and reminders last', () => {
    expect(URGENCY.otp).toBeLessThan(URGENCY.payment);
    expect(URGENCY.payment).toBeLessThan(URGENCY.other);
  });
});
