/** What an administrator may be; who may do what stands beside each route. */
export const ROLES = ['owner', 'operator', 'finance', 'viewer'] as const;
export type Role = (typeof ROLES)[number];
