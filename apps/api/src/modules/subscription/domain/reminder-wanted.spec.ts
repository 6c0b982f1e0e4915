import { expect, it } from '@jest/globals';
import { whyNotTold, type Circumstances } from './reminder-wanted.js';

const HABIS = new Date('2027-01-01T03:00:00Z');
const NUMBER = '6281234567890';
const SUBSCRIPTION = { status: 'active', habis: HABIS } as const;
const CUSTOMER = { number: NUMBER, isActive: true, wantsReminders: true };

it.each<[string, Partial<Circumstances>, string | null]>([
  ['nothing has changed', {}, null],
  ['it has ended since', { subscription: { ...SUBSCRIPTION, status: 'expired' } }, null],
  [
    'it was renewed',
    { subscription: { ...SUBSCRIPTION, habis: new Date('2027-02-01T03:00:00Z') } },
    'the rental ends at another time now',
  ],
  ['it is gone', { subscription: null }, 'the rental ends at another time now'],
  ['it is suspended', { subscription: { ...SUBSCRIPTION, status: 'inactive' } }, 'the rental is suspended'],
  ['the account is gone', { customer: null }, 'the account is not active'],
  ['the account is deactivated', { customer: { ...CUSTOMER, isActive: false } }, 'the account is not active'],
  [
    'reminders are off',
    { customer: { ...CUSTOMER, wantsReminders: false } },
    'the customer wants no reminders',
  ],
  [
    'the number is another',
    { customer: { ...CUSTOMER, number: '62811' } },
    'the customer has another number now',
  ],
])('when %s', (_, changes, reason) => {
  const circumstances = { subscription: SUBSCRIPTION, customer: CUSTOMER, ...changes };
  expect(whyNotTold(circumstances, { habis: HABIS, number: NUMBER })).toBe(reason);
});
