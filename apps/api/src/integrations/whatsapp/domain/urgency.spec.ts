import { describe, expect, it } from '@jest/globals';
import { URGENCY, urgencyOf } from './urgency.js';

describe('urgency', () => {
  it.each([
    ['otp_register', 'otp'],
    ['otp_reset', 'otp'],
    ['otp_number', 'otp'],
    ['invoice', 'payment'],
    ['payment_active', 'payment'],
    ['reminder_7', 'other'],
    ['reminder_1', 'other'],
    ['rental_ended', 'other'],
  ] as const)('of %s is that of %s', (kind, urgency) => {
    expect(urgencyOf(kind)).toBe(urgency);
  });

  it('puts codes first and reminders last', () => {
    expect(URGENCY.otp).toBeLessThan(URGENCY.payment);
    expect(URGENCY.payment).toBeLessThan(URGENCY.other);
  });
});
