/**
 * What `GET status` says of transactions, in the shapes that Midtrans sends (protocol, 3.6): keys from z to a, nested
 * ones too. All values are made up.
 */
const COMMON = {
  status_message: 'Success, transaction is found',
  signature_key: 'd4'.repeat(64),
  order_id: 'TAB-7Q2M8ZK4W1XN9C3RJ6HV5T0B',
  merchant_id: 'G640187325',
  gross_amount: '225000.00',
  currency: 'IDR',
};

export const BCA_PENDING = {
  ...COMMON,
  va_numbers: [{ va_number: '640187325119', bank: 'bca' }],
  transaction_time: '2026-08-17 09:30:12',
  transaction_status: 'pending',
  transaction_id: 'd9a3f7c4-52e8-4b16-a0d7-93c1e5b8f260',
  status_code: '201',
  payment_type: 'bank_transfer',
  payment_amounts: [],
  fraud_status: 'accept',
  expiry_time: '2026-08-18 09:30:12',
};

export const BNI_SETTLED = {
  ...COMMON,
  va_numbers: [{ va_number: '9886401873250042', bank: 'bni' }],
  transaction_time: '2026-08-17 09:30:12',
  transaction_status: 'settlement',
  transaction_id: 'e1f6c8b2-07d3-4a95-8c4e-6b2d90f7a351',
  status_code: '200',
  settlement_time: '2026-08-17 09:41:55',
  payment_type: 'bank_transfer',
  payment_amounts: [{ paid_at: '2026-08-17 09:41:53', amount: '225000.00' }],
  fraud_status: 'accept',
};

export const MANDIRI_SETTLED = {
  ...COMMON,
  transaction_time: '2026-08-17 09:30:12',
  transaction_status: 'settlement',
  transaction_id: '3c7be5d1-9f40-4e28-b6a3-15d8c2f09e74',
  status_code: '200',
  settlement_time: '2026-08-17 10:02:00',
  payment_type: 'echannel',
  fraud_status: 'accept',
  biller_code: '70012',
  bill_key: '640187325077',
};

/** Convenience stores have no word of fraud detection. */
export const INDOMARET_SETTLED = {
  ...COMMON,
  transaction_time: '2026-08-17 20:15:00',
  transaction_status: 'settlement',
  transaction_id: '8b05f2e9-6c71-4d3a-9e8f-a47d1c3b6052',
  store: 'indomaret',
  status_code: '200',
  settlement_time: '2026-08-18 00:03:09',
  payment_type: 'cstore',
  payment_code: '640187325000311',
  approval_code: '0818IDM42',
};

export const QRIS_SETTLED = {
  ...COMMON,
  transaction_type: 'on-us',
  transaction_time: '2026-08-17 09:30:12',
  transaction_status: 'settlement',
  transaction_id: '60d4a9e7-b813-4f5c-87a2-f3e09c6d1b48',
  status_code: '200',
  settlement_time: '2026-08-17 09:30:40',
  pop_id: '14f9d7b3-2a60-4c85-9be1-7d50c8e3f6a9',
  payment_type: 'qris',
  merchant_cross_reference_id: 'a7c2e0d5-f819-4b34-8d6c-0e91b5f7a263',
  issuer: 'gopay',
  fraud_status: 'accept',
  customer_details: { phone: '+6281200000042', full_name: 'Budi Santoso', email: 'budi@example.com' },
  acquirer: 'gopay',
};

/** Some e-wallets answer in capitals. */
export const SHOPEEPAY_PENDING = {
  ...COMMON,
  transaction_time: '2026-08-17 09:30:12',
  transaction_status: 'PENDING',
  transaction_id: '95e2d7c0-4a1b-4f68-b3d9-c86f01e7a524',
  status_code: '201',
  payment_type: 'shopeepay',
  fraud_status: 'ACCEPT',
};

export const CARD_CHALLENGED = {
  ...COMMON,
  transaction_time: '2026-08-17 09:30:12',
  transaction_status: 'capture',
  transaction_id: 'b2c85f1d-e073-49a6-9d4b-38f7a0c6e915',
  three_ds_version: '2',
  status_code: '201',
  payment_type: 'credit_card',
  masked_card: '52641000-0042',
  fraud_status: 'challenge',
  eci: '02',
  channel_response_message: 'Approved',
  channel_response_code: '00',
  challenge_completion: true,
  card_type: 'credit',
  bank: 'mandiri',
  approval_code: '1770000000042',
};

export const CARD_PARTLY_REFUNDED = {
  ...CARD_CHALLENGED,
  transaction_status: 'partial_refund',
  status_code: '200',
  settlement_time: '2026-08-18 16:15:31',
  refunds: [
    {
      refund_method: 'online',
      refund_key: 'RF-0042',
      refund_chargeback_uuid: '7e3d1b90-5c84-4a2f-b6e7-d09f8c1a4253',
      refund_chargeback_id: 640042,
      refund_amount: '75000.00',
      reason: 'half of the time was not wanted',
      created_at: '2026-08-20 11:00:00',
      bank_confirmed_at: '2026-08-21 02:30:00',
    },
  ],
  refund_amount: '75000.00',
  fraud_status: 'accept',
};

/** Comes with a status code of its own that is neither that of a notification nor an error. */
export const QRIS_EXPIRED = {
  ...COMMON,
  transaction_time: '2026-08-17 09:30:12',
  transaction_status: 'expire',
  transaction_id: 'f48a6e2c-1d95-4073-a8be-52c7d9f0b361',
  status_code: '407',
  payment_type: 'qris',
  fraud_status: 'accept',
  acquirer: 'airpay shopee',
};

/** A transaction id that is no UUID. */
export const DANA_SETTLED = {
  ...COMMON,
  transaction_time: '2026-08-17 09:30:12',
  transaction_status: 'settlement',
  transaction_id: 'A120260817023012NP42QRST7UVWX',
  status_code: '200',
  settlement_time: '2026-08-17 09:31:00',
  payment_type: 'dana',
  fraud_status: 'accept',
};

/** A wallet's bank said no to a refund: nothing went back. */
export const GOPAY_REFUND_REFUSED = {
  ...COMMON,
  transaction_time: '2026-08-17 09:30:12',
  transaction_status: 'settlement',
  transaction_id: '27b9c0e4-83d1-4f6a-95e2-b4a7d1f60c38',
  status_message: 'Refund is rejected by the provider',
  status_code: '202',
  settlement_time: '2026-08-17 09:31:00',
  refund_amount: '0.00',
  payment_type: 'gopay',
  fraud_status: 'accept',
};
