/** What we send to create a payment page (protocol, 1.2). Amounts are whole rupiah. */
export interface SnapRequest {
  transaction_details: { order_id: string; gross_amount: number };
  item_details: { id: string; name: string; price: number; quantity: number }[];
  customer_details: { first_name: string; email: string; phone: string };
  enabled_payments: string[];
  credit_card: { secure: true };
  callbacks: { finish: string };
  expiry: { start_time: string; unit: 'minute'; duration: number };
}
