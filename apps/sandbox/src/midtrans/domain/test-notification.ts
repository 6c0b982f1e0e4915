import { randomUUID } from 'node:crypto';
import { withSignature, type Merchant } from './transaction-body.js';
import type { Fields } from '../methods/payment-method.js';
import { wibTime } from './wib.js';

/** What the dashboard's button "test notification URL" sends (protocol, 3.7): fixed but for the order id. */
export const testNotification = ({ merchantId, serverKey }: Merchant): Fields =>
  withSignature(
    {
      transaction_time: '2023-11-15 18:45:13',
      transaction_status: 'settlement',
      transaction_id: '513f1f01-c9da-474c-9fc9-d5c64364b709',
      status_message: 'midtrans payment notification',
      status_code: '200',
      settlement_time: '2023-11-15 22:45:13',
      payment_type: 'gopay',
      order_id: `payment_notif_test_${merchantId}_${randomUUID()}`,
      merchant_id: merchantId,
      gross_amount: '105000.00',
      fraud_status: 'accept',
      currency: 'IDR',
    },
    serverKey,
  );

/** A payment, rightly signed, for an order of another shop with the same merchant. */
export const strangersNotification = (
  { merchantId, serverKey }: Merchant,
  orderId: string,
  paidAt: number,
): Fields =>
  withSignature(
    {
      transaction_time: wibTime(paidAt),
      transaction_status: 'settlement',
      transaction_id: randomUUID(),
      status_message: 'midtrans payment notification',
      status_code: '200',
      settlement_time: wibTime(paidAt),
      payment_type: 'qris',
      order_id: orderId,
      merchant_id: merchantId,
      gross_amount: '150000.00',
      fraud_status: 'accept',
      currency: 'IDR',
      acquirer: 'gopay',
    },
    serverKey,
  );
