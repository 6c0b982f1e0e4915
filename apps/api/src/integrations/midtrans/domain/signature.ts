import { createHash, timingSafeEqual } from 'node:crypto';

/** What a signature covers, as received. It does not cover the status nor the transaction id. */
export interface SignedFields {
  order_id: string;
  status_code: string;
  gross_amount: string;
}

/** SHA-512 over the fields and the server key, 128 hexadecimal digits (protocol, 3.2). */
export function signatureOf(
  { order_id, status_code, gross_amount }: SignedFields,
  serverKey: string,
): string {
  return createHash('sha512')
    .update(order_id + status_code + gross_amount + serverKey)
    .digest('hex');
}

/** Whether one of the keys has signed the fields; compared in constant time, each key always tried. */
export function isSignedBy(keys: readonly string[], fields: SignedFields, signature: string): boolean {
  const given = Buffer.from(signature);
  const matches = keys.map((key) => {
    const expected = Buffer.from(signatureOf(fields, key));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
  return matches.includes(true);
}
