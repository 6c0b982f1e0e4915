import type { SameShape } from '../../../shell/feature.js';
import type id from './id.js';

export default {
  title: 'Payment',
  toRentals: 'See your rentals',
  heading: {
    pending: 'Waiting for payment',
    paid: 'The bot for {line} is active!',
    failed: 'Payment failed',
    expired: 'Time to pay is over',
    cancelled: 'Payment cancelled',
    refunded: 'Money returned',
    review: 'Payment is being checked',
  },
  text: {
    pending:
      'Choose how to pay and finish it there. This page moves by itself as soon as the payment arrives.',
    paid: 'Active until {until}. We also send you the news on WhatsApp.',
    failed: 'We received no money. You can order again.',
    expired: 'This order was not paid in time. If you did pay it after all, press “I have paid”.',
    cancelled: 'This order is cancelled. Do not use its old payment code any more.',
    refunded: 'The time that this payment gave has been taken back.',
    review:
      'An operator has to check something about this payment. Your money is safe, we will tell you on WhatsApp.',
  },
  payBefore: 'Pay before',
  left: 'Time left',
  timeline: {
    label: 'The way of the order',
    created: 'Order made',
    waiting: 'Waiting for payment',
    paid: 'Payment received',
    active: 'Bot active',
  },
  receipt: {
    title: 'Order {number}',
    package: 'Package',
    lineId: 'LINE ID',
    period: 'Time',
    method: 'Paid by',
    until: 'Until',
    total: 'Total',
  },
  resume: 'Continue payment',
  opening: 'Opening the payment page…',
  iHavePaid: 'I have paid',
  cancel: 'Cancel payment',
  again: 'Order again',
  notYet: 'Midtrans has not received your payment yet. If you have just paid, wait a moment and press again.',
  snapFailed: 'The payment window cannot be opened here.',
  snapLink: "Open Midtrans' payment page",
  dialog: {
    title: 'Cancel this payment?',
    text: 'A QR code or virtual account number that was made can no longer be paid. If you have paid already, do not cancel: press “I have paid”.',
    confirm: 'Yes, cancel it',
    keep: 'Keep it',
  },
} satisfies SameShape<typeof id>;
