/** Amounts are whole rupiah inside and `"150000.00"` on the wire. */
export const wireAmount = (rupiah: number): string => `${rupiah}.00`;

const thousands = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });

/** `Rp150.000`, for people. */
export const readableAmount = (rupiah: number): string => `Rp${thousands.format(rupiah)}`;
