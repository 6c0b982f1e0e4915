import { createSessionRefresh } from '@teamanubot/contracts/client';
import type { AdminLogin } from '../api/types.js';
import { useSession } from './session.store.js';

export const refreshSession = createSessionRefresh<AdminLogin>('/api/admin/auth/refresh', {
  begin: (answer) => useSession().begin(answer),
  end: () => useSession().lapse(),
});
