import type { User } from '../api/types.js';
import { useSession } from './session.store.js';

export type Role = User['role'];

/**
 * Who may do what, so that a button that would be refused is not there; the API decides anyway.
 * `can('owner', 'operator')` says whether the administrator is one of these.
 */
export function useMay() {
  const session = useSession();
  return { can: (...roles: readonly Role[]) => !!session.user && roles.includes(session.user.role) };
}
