/** Stands where a caller does not say why, for the customer to read. */
export const UNSAID_REASON = 'Lewat API internal';
