/** What the internal API offers, and what may be done to it; payments are only read (http.md, Internal API). */
const RESOURCES = ['akuns', 'users', 'products', 'statuses', 'data-penyewa-bots'] as const;

export const API_SCOPES = [
  ...RESOURCES.flatMap((resource) => [`${resource}:read`, `${resource}:write`] as const),
  'payment-transactions:read',
] as const;
export type ApiScope = (typeof API_SCOPES)[number];
