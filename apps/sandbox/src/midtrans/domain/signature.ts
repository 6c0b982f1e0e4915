import { createHash } from 'node:crypto';

export interface SignedParts {
  readonly order_id: string;
  readonly status_code: string;
  readonly gross_amount: string;
}

/** SHA-512 over the strings as they stand on the wire, 128 lowercase hex digits (protocol, 3.2). */
export const signatureOf = (parts: SignedParts, serverKey: string): string =>
  createHash('sha512')
    .update(parts.order_id + parts.status_code + parts.gross_amount + serverKey)
    .digest('hex');
